import { expect, it } from 'vitest'
import { faultAt } from './faults'

const faults = new Map([
  ['/slug', 'This is needed.'],
  ['/config/inputSchema/properties/a/type', 'No schema.'],
])

it.each([
  ['/slug', 'This is needed.'],
  ['/config/inputSchema', 'No schema. (properties/a/type)'],
  ['/config/input', undefined],
  ['/title', undefined],
])('at %s is wrong: %s', (pointer, words) => {
  expect(faultAt(faults, pointer)).toBe(words)
})
