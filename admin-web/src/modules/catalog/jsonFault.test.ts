import { expect, it } from 'vitest'
import { jsonFault } from './jsonFault'

it.each(['{}', ' [1, -2.5e3, "a\\u00e9\\"", null, true, {"a": {"b": []}}]\n', '0'])('finds nothing wrong with %s', (text) => {
  expect(() => JSON.parse(text)).not.toThrow()
  expect(jsonFault(text)).toBeUndefined()
})

it.each([
  ['', 1, 1],
  ['{\n  "a": 1,\n}', 3, 1],
  ['{\n  "a": much\n}', 2, 8],
  ['{"a": 1', 1, 8],
  ["{'a': 1}", 1, 2],
  ['[1 2]', 1, 4],
  ['{"a": 01}', 1, 8],
  ['{"a": "b\nc"}', 1, 7],
  ['{} {}', 1, 4],
])('finds the place in %j: line %i, column %i', (text, line, column) => {
  expect(() => JSON.parse(text)).toThrow()
  expect(jsonFault(text)).toEqual({ line, column })
})
