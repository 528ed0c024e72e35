import { describe, expect, it } from 'vitest'
import { makeChecker } from './faults'

const check = makeChecker({
  type: 'object',
  properties: {
    storageKey: { type: 'string', pattern: '^uploads/' },
    scale: { type: 'integer', oneOf: [{ const: 2 }, { const: 4 }] },
    strength: { type: 'number', minimum: 0, maximum: 1, multipleOf: 0.5 },
    note: { type: 'string', minLength: 2, maxLength: 5 },
  },
  required: ['storageKey'],
  additionalProperties: false,
})
const faults = (input: Record<string, unknown>) => Object.fromEntries(check({ storageKey: 'uploads/1', ...input }))

describe('input', () => {
  it('that fits has no fault', () => {
    expect(faults({ scale: 2, strength: 0.5, note: 'four' })).toEqual({})
  })

  it.each([
    [{ storageKey: undefined }, { storageKey: { key: 'missing' } }],
    [{ storageKey: 'elsewhere' }, { storageKey: { key: 'pattern' } }],
    [{ scale: 3 }, { scale: { key: 'offered' } }],
    [{ strength: 'much' }, { strength: { key: 'type' } }],
    [{ strength: -1 }, { strength: { key: 'atLeast', limit: 0 } }],
    [{ strength: 2 }, { strength: { key: 'atMost', limit: 1 } }],
    [{ strength: 0.3 }, { strength: { key: 'step', limit: 0.5 } }],
    [{ note: 'a' }, { note: { key: 'longer', limit: 2 } }],
    [{ note: 'abcdefg' }, { note: { key: 'shorter', limit: 5 } }],
    [{ colour: 'red' }, { colour: { key: 'unknown' } }],
  ])('%o has the fault %o', (input, expected) => {
    expect(faults(input)).toEqual(expected)
  })
})
