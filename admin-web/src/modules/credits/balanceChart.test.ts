import { expect, it } from 'vitest'
import { chart, neighbour, pointAt } from './balanceChart'

const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00Z`
const points = [
  { at: at(0), available: 10, held: 0 },
  { at: at(5), available: 4, held: 6 },
  { at: at(10), available: 8, held: 0 },
]
const timeline = { ownerId: 'acc_ada', ledgerId: 'led_1', from: at(0), to: at(20), points }

it('draws steps that hold until the next change', () => {
  const drawn = chart(timeline, 200, 100)
  expect(drawn.top).toBe(10)
  expect(drawn.available).toBe('M0 0H0V0H50V60H100V20H200')
  expect(drawn.held).toBe('M0 0H0V0H50V0H100V20H200')
})

it('has few lines at round values', () => {
  expect(chart(timeline, 200, 100).ticks).toEqual([0, 5, 10])
  expect(chart({ ...timeline, points: [{ at: at(0), available: 1234, held: 0 }] }, 200, 100).ticks).toEqual([0, 500, 1000, 1500])
})

it('draws nothing as a line at the bottom', () => {
  expect(chart({ ...timeline, points: [] }, 200, 100)).toMatchObject({ available: 'M0 100H200', ticks: [0, 1] })
})

it('knows what there was at a moment', () => {
  expect(pointAt(points, Date.parse(at(7)))).toMatchObject({ available: 4, held: 6 })
  expect(pointAt(points, Date.parse(at(10)))).toMatchObject({ available: 8 })
  expect(pointAt(points, Date.parse(at(0)) - 1)).toEqual({ available: 0, held: 0 })
})

it('finds the change before and after', () => {
  expect(neighbour(points, Date.parse(at(5)), 'before')).toBe(Date.parse(at(0)))
  expect(neighbour(points, Date.parse(at(5)), 'after')).toBe(Date.parse(at(10)))
  expect(neighbour(points, Date.parse(at(10)), 'after')).toBeUndefined()
})
