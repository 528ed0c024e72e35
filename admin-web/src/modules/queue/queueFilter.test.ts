import { describe, expect, it } from 'vitest'
import { queueFilter } from './queueFilter'

describe('the filter of the queue', () => {
  it('is what the address says', () => {
    expect(queueFilter({ group: 'credits.entries', page: '3' })).toEqual({ group: 'credits.entries', page: 3 })
  })

  it('leaves out what makes no sense', () => {
    expect(queueFilter({ group: '', page: '1' })).toEqual({})
    expect(queueFilter({ group: ['a', 'b'], page: '-2' })).toEqual({})
    expect(queueFilter({ page: '1.5' })).toEqual({})
  })
})
