import { describe, expect, it } from 'vitest'
import { addressOf, assetFilter, isFiltered } from './assetFilter'

describe("the gallery's filter", () => {
  it.each([
    [{}, {}],
    [{ visibility: 'public', kind: 'model', origin: 'made' }, { visibility: 'public', kind: 'model', origin: 'made' }],
    [{ visibility: 'admin-private', kind: 'film', origin: ['made'] }, {}],
  ])('of an address with %o is %o', (query, filter) => {
    expect(assetFilter(query)).toEqual({ visibility: undefined, kind: undefined, origin: undefined, ...filter })
    expect(addressOf(assetFilter(query))).toEqual(filter)
    expect(isFiltered(assetFilter(query))).toBe(Object.keys(filter).length > 0)
  })
})
