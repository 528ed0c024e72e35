import type { Schemas } from '@easel/shared'
import type { LocationQuery } from 'vue-router'
import { dayOf, spanOf, type Days } from '../../times/days'
import type { Zone } from '../../times/zone'

export const groups = ['day', 'month', 'tenant', 'source', 'tool'] as const
export const figures = ['sold', 'granted', 'spent', 'released', 'refunded', 'expired', 'corrected'] as const

export type SummaryRow = Schemas['FinanceSummaryRow']
type Group = (typeof groups)[number]
export type SummaryQuery = { from?: string; to?: string; groupBy: Group }

export interface SummaryFilter extends Days {
  groupBy: Group
}

export function summaryFilter(query: LocationQuery): SummaryFilter {
  return { from: dayOf(query.from), to: dayOf(query.to), groupBy: groups.find((group) => group === query.by) ?? 'month' }
}

export function summaryQuery(filter: SummaryFilter, zone: Zone): SummaryQuery {
  return { ...spanOf(filter, zone), groupBy: filter.groupBy }
}

/** All rows together. */
export function totalOf(rows: SummaryRow[]): SummaryRow {
  const sum = (figure: (typeof figures)[number]) => rows.reduce((total, row) => total + row[figure], 0)
  const costs = rows.flatMap((row) => row.vendorCostMicros ?? [])
  const total = Object.fromEntries(figures.map((figure) => [figure, sum(figure)])) as Record<(typeof figures)[number], number>
  return { key: '', ...total, ...(costs.length > 0 ? { vendorCostMicros: costs.reduce((one, other) => one + other) } : {}) }
}

/** How much of the largest a figure is, in percent: the length of its bar. */
export function share(amount: number, rows: SummaryRow[], figure: (typeof figures)[number]): number {
  const most = Math.max(0, ...rows.map((row) => Math.abs(row[figure])))
  return most === 0 ? 0 : Math.round((100 * Math.abs(amount)) / most)
}

/** How credits of a source came in, by the word for that movement. */
export function movementOf(source: string): string {
  return source === 'ADJUSTMENT' ? 'ADMIN_ADJUSTMENT' : source
}
