import type { Schemas } from '@easel/shared'
import { dollars } from '../../parts/dollars'

/** What the providers charge us for all attempts, as far as they told. */
export function providerCost(attempts: Schemas['Attempt'][], locale: string): string | undefined {
  const told = attempts.flatMap(({ costMicros }) => (costMicros === undefined ? [] : [costMicros]))
  return told.length === 0 ? undefined : dollars(told.reduce((sum, micros) => sum + micros, 0), locale)
}
