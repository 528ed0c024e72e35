import type { Schemas } from '@easel/shared'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Zone } from '../../times/zone'

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

/** Days as "2026-11-24", both within the span. */
export interface EntryFilter {
  type: EntryType | undefined
  from: string | undefined
  to: string | undefined
}

/** The filter of a ledger as the address bar has it; what makes no sense there is left out. */
export function entryFilter(query: LocationQuery): EntryFilter {
  return { type: entryTypes.find((type) => type === query.type), from: day(query.from), to: day(query.to) }
}

export function queryOf(filter: EntryFilter): LocationQueryRaw {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value))
}

/** The same as moments: from the beginning of the first day to the beginning of the day after the last, in the zone shown. */
export function spanOf({ from, to }: EntryFilter, zone: Zone): { from?: string; to?: string } {
  return { ...(from ? { from: beginOf(from, 0, zone) } : {}), ...(to ? { to: beginOf(to, 1, zone) } : {}) }
}

function beginOf(date: string, plusDays: number, zone: Zone): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const moment = zone === 'utc' ? new Date(Date.UTC(year, month - 1, dayOfMonth + plusDays)) : new Date(year, month - 1, dayOfMonth + plusDays)
  return moment.toISOString()
}

function day(value: LocationQuery[string] | undefined): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const time = Date.parse(`${value}T00:00:00Z`)
  // 30 February is read as 2 March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? undefined : value
}
