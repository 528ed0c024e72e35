import { expect, it } from 'vitest'
import { percentWords } from './percentWords'

it.each([
  [undefined, '–'],
  [0, '0%'],
  [0.98056, '98.1%'],
  [0.99999, '99.9%'],
  [1, '100%'],
])('%s is said as %s', (share, words) => {
  expect(percentWords(share, 'en')).toBe(words)
})
