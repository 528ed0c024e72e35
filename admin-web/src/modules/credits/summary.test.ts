import { describe, expect, it } from 'vitest'
import { share, summaryFilter, summaryQuery, totalOf, type SummaryRow } from './summary'

const row = (key: string, spent: number, more: Partial<SummaryRow> = {}): SummaryRow => ({ key, sold: 0, granted: 5, spent, released: 0, refunded: 0, expired: 0, corrected: -1, ...more })

describe('summaryFilter', () => {
  it('is by month when nothing else is asked for', () => {
    expect(summaryFilter({ by: 'planet', from: 'yesterday' })).toEqual({ from: undefined, to: undefined, groupBy: 'month' })
  })

  it('asks for whole days in the zone shown', () => {
    const filter = summaryFilter({ by: 'tool', from: '2026-11-01', to: '2026-11-30' })
    expect(summaryQuery(filter, 'utc')).toEqual({ groupBy: 'tool', from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' })
  })
})

describe('totalOf', () => {
  it('adds up every figure', () => {
    expect(totalOf([row('a', 10), row('b', 20, { vendorCostMicros: 7 })])).toMatchObject({ spent: 30, granted: 10, corrected: -2, vendorCostMicros: 7 })
  })

  it('knows of no cost when nobody charged anything', () => {
    expect(totalOf([row('a', 10)]).vendorCostMicros).toBeUndefined()
  })
})

describe('share', () => {
  it('is of the largest, whichever way it goes', () => {
    const rows = [row('a', 10), row('b', 40)]
    expect(share(10, rows, 'spent')).toBe(25)
    expect(share(-1, rows, 'corrected')).toBe(100)
  })

  it('is nothing where there is nothing', () => {
    expect(share(0, [row('a', 0)], 'sold')).toBe(0)
  })
})
