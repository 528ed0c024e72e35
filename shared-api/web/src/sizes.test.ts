import { expect, it } from 'vitest'
import { fileSize } from './sizes'

it.each([
  [20_971_520, 'en', '20 MB'],
  [1_600_000, 'de', '1,5 MB'],
  [482_113, 'en', '471 KB'],
  [3, 'en', '1 KB'],
])('%i bytes in %s are %s', (bytes, locale, words) => {
  expect(fileSize(bytes, locale)).toBe(words)
})
