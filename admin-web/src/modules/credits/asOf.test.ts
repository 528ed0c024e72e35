import { expect, it } from 'vitest'
import { asOf, fieldMoment, fieldText, momentOf } from './asOf'

const NOW = Date.parse('2026-03-10T08:00:00Z')

it('reads a moment from the address bar', () => {
  expect(asOf({ at: '2026-03-03T12:00:00Z' }, NOW)).toEqual({ at: '2026-03-03T12:00:00.000Z', asKnownThen: false })
  expect(asOf({ at: '2026-03-03T12:00:00+01:00', known: 'then' }, NOW)).toEqual({ at: '2026-03-03T11:00:00.000Z', asKnownThen: true })
})

it('takes now for the future and for what is no moment', () => {
  for (const at of ['2026-03-10T08:00:01Z', 'yesterday', '3', '2026-03-33T00:00:00Z', null]) {
    expect(asOf({ at, known: 'then' }, NOW)).toEqual({ at: undefined, asKnownThen: false })
  }
})

it('asks the platform for both times when it is to be as known then', () => {
  const at = '2026-03-03T12:00:00.000Z'
  expect(momentOf({ at: undefined, asKnownThen: false })).toEqual({})
  expect(momentOf({ at, asKnownThen: false })).toEqual({ at })
  expect(momentOf({ at, asKnownThen: true })).toEqual({ at, knownAt: at })
})

it('shows a moment in a field and reads it back', () => {
  const at = Date.parse('2026-03-03T12:00:05Z')
  expect(fieldText(at, true)).toBe('2026-03-03T12:00:05')
  for (const isUtc of [true, false]) expect(fieldMoment(fieldText(at, isUtc), isUtc)).toBe(at)
  expect(fieldMoment('', true)).toBeUndefined()
})
