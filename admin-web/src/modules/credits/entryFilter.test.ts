import { describe, expect, it } from 'vitest'
import { entryFilter, queryOf } from './entryFilter'

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
