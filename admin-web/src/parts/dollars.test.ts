import { expect, it } from 'vitest'
import { dollars } from './dollars'

it.each([
  [0, 'en', '$0.00'],
  [4_200, 'en', '$0.0042'],
  [1_250_000, 'en', '$1.25'],
  [0, 'de', '0,00\u00a0$'],
  [4_200, 'de', '0,0042\u00a0$'],
])('%i millionths in %s are %s', (micros, locale, money) => {
  expect(dollars(micros, locale)).toBe(money)
})
