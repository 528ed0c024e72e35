import type { Schemas } from '@easel/shared'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { dayOf, type Days } from '../../times/days'

type EntryType = Schemas['LedgerEntry']['type']

export const entryTypes = [
  'SIGNUP',
  'PLAN_ALLOWANCE',
  'PURCHASE',
  'GRANT',
  'BONUS',
  'ADMIN_ADJUSTMENT',
  'HOLD',
  'CAPTURE',
  'RELEASE',
  'REFUND',
  'EXPIRY',
] as const satisfies EntryType[]

export interface EntryFilter extends Days {
  type: EntryType | undefined
}

/** The filter of a ledger as the address bar has it; what makes no sense there is left out. */
export function entryFilter(query: LocationQuery): EntryFilter {
  return { type: entryTypes.find((type) => type === query.type), from: dayOf(query.from), to: dayOf(query.to) }
}

export function queryOf(filter: EntryFilter): LocationQueryRaw {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
}
