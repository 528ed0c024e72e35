import { expect, it } from 'vitest'
import { ratiosOf } from './ratios'

it.each([
  ['', []],
  ['1:1', ['1:1']],
  [' 1:1, 16:9  9:16;1:1 ', ['1:1', '16:9', '9:16']],
])('reads %j', (text, ratios) => {
  expect(ratiosOf(text)).toEqual(ratios)
})
