import { describe, expect, it } from 'vitest'
import { adminTask, at, attempt, step } from './samples'
import { place, ticks, timeline } from './timeline'

const BEGIN = Date.parse(at(0))
const NOW = BEGIN + 9000

describe('timeline', () => {
  it('shows the wait, each step, and the attempts below their step', () => {
    const shown = timeline(
      adminTask({
        task: { status: 'completed', startedAt: at(1), completedAt: at(8), steps: [step('stp_1', 1, 5), step('stp_2', 5, 8)] },
        attempts: [attempt('att_3', 'stp_2', 5, 8), attempt('att_2', 'stp_1', 3, 5), attempt('att_1', 'stp_1', 1, 2)],
      }),
      NOW,
    )
    expect(shown.bars.map((bar) => bar.id)).toEqual(['wait', 'stp_1', 'att_1', 'att_2', 'stp_2', 'att_3'])
    expect(shown.bars[0]?.span).toEqual({ from: BEGIN, to: BEGIN + 1000, isOpen: false })
    expect([shown.from, shown.to]).toEqual([BEGIN, BEGIN + 8000])
  })

  it('grows until now while the task goes on', () => {
    const shown = timeline(
      adminTask({ task: { status: 'processing', startedAt: at(1), steps: [step('stp_1', 1), step('stp_2')] }, attempts: [attempt('att_1', 'stp_1', 2)] }),
      NOW,
    )
    expect(shown.to).toBe(NOW)
    expect(shown.bars.map((bar) => bar.span?.isOpen)).toEqual([false, true, true, undefined])
    expect(shown.bars[2]?.span).toEqual({ from: BEGIN + 2000, to: NOW, isOpen: true })
  })

  it('ends what was left open with the task', () => {
    const shown = timeline(
      adminTask({ task: { status: 'cancelled', completedAt: at(4), steps: [step('stp_1', 1)] }, attempts: [attempt('att_1', 'stp_1', 2)] }),
      NOW,
    )
    expect(shown.bars.map((bar) => bar.span?.to)).toEqual([BEGIN + 4000, BEGIN + 4000, BEGIN + 4000])
    expect(shown.bars.some((bar) => bar.span?.isOpen)).toBe(false)
  })

  it('has room for an attempt that answered after the end', () => {
    const shown = timeline(
      adminTask({ task: { status: 'failed', startedAt: at(0), completedAt: at(4), steps: [step('stp_1', 0, 4)] }, attempts: [attempt('att_1', 'stp_1', 1, 6)] }),
      NOW,
    )
    expect(shown.to).toBe(BEGIN + 6000)
  })
})

describe('place', () => {
  it('is in percent of the whole', () => {
    expect(place({ from: 150, to: 200, isOpen: false }, { from: 100, to: 300 })).toEqual({ start: 25, length: 25 })
  })

  it('stays inside when clocks differ', () => {
    expect(place({ from: 50, to: 400, isOpen: false }, { from: 100, to: 300 })).toEqual({ start: 0, length: 100 })
  })
})

describe('ticks', () => {
  it.each([
    [1, [0, 1]],
    [840, [0, 200, 400, 600, 800]],
    [12_000, [0, 5000, 10_000]],
    [100_000, [0, 30_000, 60_000, 90_000]],
    [9 * 3_600_000, [0, 7_200_000, 14_400_000, 21_600_000, 28_800_000]],
  ])('are round for %i ms', (millis, expected) => {
    expect(ticks(millis)).toEqual(expected)
  })
})
