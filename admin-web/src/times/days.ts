import type { LocationQuery } from 'vue-router'
import type { Zone } from './zone'

/** Days as "2026-11-24", both within the span. */
export interface Days {
  from: string | undefined
  to: string | undefined
}

/** A day as the address bar has it; nothing where that is none. */
export function dayOf(value: LocationQuery[string] | undefined): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const time = Date.parse(`${value}T00:00:00Z`)
  // 30 February is read as 2 March.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? undefined : value
}

/** The same as moments: from the beginning of the first day to the beginning of the day after the last, in the zone shown. */
export function spanOf({ from, to }: Days, zone: Zone): { from?: string; to?: string } {
  return { ...(from ? { from: beginOf(from, 0, zone) } : {}), ...(to ? { to: beginOf(to, 1, zone) } : {}) }
}

function beginOf(date: string, plusDays: number, zone: Zone): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const moment = zone === 'utc' ? new Date(Date.UTC(year, month - 1, dayOfMonth + plusDays)) : new Date(year, month - 1, dayOfMonth + plusDays)
  return moment.toISOString()
}
