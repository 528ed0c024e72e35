import type { Schemas } from '@easel/shared'

export type Row = Schemas['AnalyticsRow']

export interface Span {
  from: string
  to: string
}

export interface Cohort {
  begins: string
  accounts: number
  /** Shares of it that were active, from the week of sign-up; nothing where that week is to come. */
  weeks: number[]
}

const DAY = 86_400_000

/** Whole days of UTC, today being the last of them. */
export function lastDays(days: number, now: number): Span {
  const end = (Math.floor(now / DAY) + 1) * DAY
  return { from: new Date(end - days * DAY).toISOString(), to: new Date(end).toISOString() }
}

export function numberOf(row: Row | undefined, name: string): number | undefined {
  const value = row?.[name]
  return typeof value === 'number' ? value : undefined
}

/** A line through these values in a box of this size, the highest at its top; days without a value are passed over, a single one is a dot. */
export function sparkline(values: (number | undefined)[], width: number, height: number): string {
  const highest = Math.max(1e-9, ...values.map((value) => value ?? 0))
  const step = values.length > 1 ? width / (values.length - 1) : 0
  const points = values.flatMap((value, index) => (value === undefined ? [] : [`${round(index * step)} ${round(height - (value / highest) * height)}`]))
  if (points.length === 0) return ''
  return points.length === 1 ? `M${points[0]}h0` : `M${points.join('L')}`
}

/** Rows of one cohort and week each, as one row per cohort. */
export function cohortsOf(rows: Row[], weeks: number): Cohort[] {
  const cohorts = new Map<string, Cohort>()
  for (const row of rows) {
    const begins = String(row['cohort'])
    const cohort = cohorts.get(begins) ?? { begins, accounts: numberOf(row, 'accounts') ?? 0, weeks: [] }
    cohorts.set(begins, cohort)
    if (cohort.weeks.length < weeks) cohort.weeks.push(numberOf(row, 'retention') ?? 0)
  }
  return [...cohorts.values()]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
