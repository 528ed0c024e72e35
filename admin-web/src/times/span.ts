import { duration } from '@easel/shared'

/** Below a second the thousandths matter to an operator: "840 ms", then "1.2 s", "3 min 5 s". */
export function span(millis: number): string {
  return millis < 1000 ? `${Math.round(millis)} ms` : duration(millis)
}
