import { expect, it } from 'vitest'
import { offset, span } from './span'

it.each([
  [0, 'en', '0 ms', '+0.000 s'],
  [839.6, 'en', '840 ms', '+0.840 s'],
  [1000, 'en', '1.0 s', '+1.000 s'],
  [1000, 'de', '1,0 s', '+1,000 s'],
  [15_860, 'en', '16 s', '+15.860 s'],
  [185_000, 'en', '3 min 5 s', '+3 min 5 s'],
])('%d ms in %s is %s long, and %s after', (millis, locale, long, after) => {
  expect(span(millis, locale)).toBe(long)
  expect(offset(millis, locale)).toBe(after)
})

it('says before when it was before', () => {
  expect(offset(-30, 'en')).toBe('−0.030 s')
})
