import { describe, expect, it } from 'vitest'
import { columns, isMoving, isOpen, kindOf, percentRead, wrongRows, type Rebuild } from './rebuilds'

const rebuild = (more: Partial<Rebuild>): Rebuild => ({ state: 'reading', askedBy: 'acc_1', begunAt: '2026-11-26T12:00:00Z', eventsRead: 0, eventsTotal: 0, eventsPerSecond: 0, ...more })

describe('a rebuild', () => {
  it.each([
    [undefined, false, false],
    ['preparing', true, true],
    ['reading', true, true],
    ['different', true, false],
    ['switching', true, true],
    ['switched', false, false],
    ['cancelled', false, false],
    ['failed', false, false],
  ] as const)('that is %s: open %s, moving %s', (state, open, moving) => {
    const one = state && rebuild({ state })
    expect([isOpen(one), isMoving(one)]).toEqual([open, moving])
  })

  it.each([
    [0, 0, 0],
    [999, 1000, 99],
    [1000, 1000, 100],
    [1001, 1000, 100],
  ])('has read %i of %i events: %i %%', (eventsRead, eventsTotal, percent) => {
    expect(percentRead(rebuild({ eventsRead, eventsTotal }))).toBe(percent)
  })
})

describe('a comparison', () => {
  it('counts every row that is not the same', () => {
    const table = { table: 'account', live: 9, rebuilt: 9, different: 1, missing: 2, surplus: 3, samples: [] }
    expect(wrongRows([table, { ...table, different: 0 }])).toBe(11)
  })

  it('names the columns that differ, without the key', () => {
    const row = { key: { id: 'a' }, live: { id: 'a', plan: 'PRO', roles: ['USER'], note: null }, rebuilt: { id: 'a', plan: 'FREE', roles: ['USER'], note: 'new' } }
    expect(kindOf(row)).toBe('different')
    expect(columns(row)).toEqual([
      { name: 'plan', live: 'PRO', rebuilt: 'FREE' },
      { name: 'note', live: undefined, rebuilt: 'new' },
    ])
  })

  it('shows a row that one side does not have', () => {
    const lost = { key: { id: 'a' }, live: {}, rebuilt: { id: 'a', version: 3 } }
    expect([kindOf(lost), kindOf({ ...lost, live: lost.rebuilt, rebuilt: {} })]).toEqual(['missing', 'surplus'])
    expect(columns(lost)).toEqual([{ name: 'version', live: undefined, rebuilt: '3' }])
  })
})
