import { expect, it } from 'vitest'
import { cohortsOf, lastDays, numberOf, sparkline } from './figures'

it('takes whole days, today being the last', () => {
  expect(lastDays(7, Date.parse('2026-03-10T15:30:00Z'))).toEqual({ from: '2026-03-04T00:00:00.000Z', to: '2026-03-11T00:00:00.000Z' })
})

it('draws the highest value at the top', () => {
  expect(sparkline([0, 5, 10], 100, 20)).toBe('M0 20L50 10L100 0')
  expect(sparkline([0, 0], 100, 20)).toBe('M0 20L100 20')
})

it('passes over days without a value', () => {
  expect(sparkline([1, undefined, 1], 100, 20)).toBe('M0 0L100 0')
  expect(sparkline([undefined, 2], 100, 20)).toBe('M100 0h0')
  expect(sparkline([undefined], 100, 20)).toBe('')
})

it('reads numbers only', () => {
  expect(numberOf({ tasks: 3, rate: null }, 'tasks')).toBe(3)
  expect(numberOf({ tasks: 3, rate: null }, 'rate')).toBeUndefined()
})

it('gathers the weeks of a cohort, up to a number of them', () => {
  const row = (cohort: string, week: number, retention: number) => ({ cohort, accounts: 2, week, active: 1, retention })
  expect(cohortsOf([row('2026-03-02', 0, 1), row('2026-03-02', 1, 0.5), row('2026-03-02', 2, 0), row('2026-03-09', 0, 1)], 2)).toEqual([
    { begins: '2026-03-02', accounts: 2, weeks: [1, 0.5] },
    { begins: '2026-03-09', accounts: 2, weeks: [1] },
  ])
})
