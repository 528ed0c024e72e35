import { duration } from '@easel/shared'

/** Below a second the thousandths matter to an operator: "840 ms", then "1.2 s", "3 min 5 s". */
export function span(millis: number, locale: string): string {
  return millis < 1000 ? `${Math.round(millis)} ms` : duration(millis, locale)
}

/** How long after something: "+15.860 s", "+3 min 5 s"; "−0.030 s" when before it. */
export function offset(millis: number, locale: string): string {
  const size = Math.abs(millis)
  const exact = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  return `${millis < 0 ? '−' : '+'}${size < 60_000 ? `${exact.format(size / 1000)} s` : duration(size, locale)}`
}
