import type { Schemas } from '@easel/shared'
import type { LocationQuery } from 'vue-router'
import { dayOf, type Days } from '../../times/days'

export const figures = ['kpis', 'usage', 'cohorts', 'funnel', 'tools'] as const
export const units = ['day', 'week', 'month'] as const

export type Figure = (typeof figures)[number]
export type Row = Schemas['AnalyticsRows']['rows'][number]

/** What rows are of a time, and can be of a longer one. */
export const ofTime: readonly Figure[] = ['kpis', 'usage']

export interface FigureFilter extends Days {
  figure: Figure
  groupBy: (typeof units)[number]
}

export function figureFilter(query: LocationQuery): FigureFilter {
  return {
    figure: figures.find((figure) => figure === query.figure) ?? 'kpis',
    groupBy: units.find((unit) => unit === query.by) ?? 'day',
    from: dayOf(query.from),
    to: dayOf(query.to),
  }
}

export function columnsOf(rows: Row[]): string[] {
  return Object.keys(rows[0] ?? {})
}

/** A column that only has numbers, and nothing where there is none. */
export function isFigure(rows: Row[], column: string): boolean {
  return rows.every((row) => row[column] === null || typeof row[column] === 'number') && rows.some((row) => row[column] !== null)
}
