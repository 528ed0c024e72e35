import { expect, it } from 'vitest'
import { offset, span } from './span'

it.each([
  [0, '0 ms', '+0.000 s'],
  [839.6, '840 ms', '+0.840 s'],
  [1000, '1.0 s', '+1.000 s'],
  [15_860, '16 s', '+15.860 s'],
  [185_000, '3 min 5 s', '+3 min 5 s'],
])('%d ms is %s long, and %s after', (millis, long, after) => {
  expect(span(millis)).toBe(long)
  expect(offset(millis)).toBe(after)
})

it('says before when it was before', () => {
  expect(offset(-30)).toBe('−0.030 s')
})
