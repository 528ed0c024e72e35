import { describe, expect, it } from 'vitest'
import { entryFilter, queryOf, spanOf } from './entryFilter'

const none = { type: undefined, from: undefined, to: undefined }

describe('entryFilter', () => {
  it('takes what the address says, and gives it back', () => {
    const query = { type: 'HOLD', from: '2026-11-01', to: '2026-11-30' }
    expect(entryFilter(query)).toEqual(query)
    expect(queryOf(entryFilter(query))).toEqual(query)
  })

  it.each([[{ type: 'hold' }], [{ from: '2026-02-30' }], [{ from: '24.11.2026', to: '2026-13-01' }], [{ to: ['2026-11-01'] }]])('leaves out what makes no sense: %o', (query) => {
    expect(entryFilter(query)).toEqual(none)
    expect(queryOf(none)).toEqual({})
  })
})

describe('spanOf', () => {
  it('reaches to the end of the last day', () => {
    expect(spanOf({ ...none, from: '2026-11-24', to: '2026-12-31' }, 'utc')).toEqual({ from: '2026-11-24T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' })
  })

  it('follows the zone of the browser', () => {
    expect(spanOf({ ...none, from: '2026-11-24' }, 'local')).toEqual({ from: new Date(2026, 10, 24).toISOString() })
  })

  it('is open where nothing was asked', () => {
    expect(spanOf(none, 'utc')).toEqual({})
  })
})
