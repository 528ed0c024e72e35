import { describe, expect, it } from 'vitest'
import { columnsOf, figureFilter, isFigure } from './figures'

describe('figureFilter', () => {
  it('is the key figures by day when nothing else is asked for', () => {
    expect(figureFilter({ figure: 'weather', by: 'year' })).toEqual({ figure: 'kpis', groupBy: 'day', from: undefined, to: undefined })
  })

  it('is what is asked for', () => {
    expect(figureFilter({ figure: 'funnel', by: 'week', from: '2026-11-01' })).toEqual({ figure: 'funnel', groupBy: 'week', from: '2026-11-01', to: undefined })
  })
})

describe('rows', () => {
  const rows = [
    { tool: 'cutter', tasks: 3, seconds: null },
    { tool: 'painter', tasks: 1, seconds: 1.5 },
  ]

  it('have the columns of the first one', () => {
    expect(columnsOf(rows)).toEqual(['tool', 'tasks', 'seconds'])
    expect(columnsOf([])).toEqual([])
  })

  it('have figures where there are only numbers', () => {
    expect(isFigure(rows, 'tasks')).toBe(true)
    expect(isFigure(rows, 'seconds')).toBe(true)
    expect(isFigure(rows, 'tool')).toBe(false)
    expect(isFigure([{ tool: null }], 'tool')).toBe(false)
  })
})
