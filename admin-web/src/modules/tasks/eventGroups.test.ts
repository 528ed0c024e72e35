import { describe, expect, it } from 'vitest'
import { eventGroups } from './eventGroups'
import { causeOf, isRelated } from './related'
import { event } from './samples'

const story = [
  event(1, 'credits.credits-held'),
  event(2, 'tasks.task-submitted'),
  event(3, 'tasks.task-started'),
  event(4, 'tasks.step-requested', { step: { stepId: 'stp_1' }, round: 1 }),
  event(5, 'tasks.attempt-recorded', { report: { stepId: 'stp_1' } }),
  event(6, 'tasks.step-requested', { step: { stepId: 'stp_1' }, round: 2 }),
  event(7, 'tasks.attempt-recorded', { report: { stepId: 'stp_1' } }),
  event(8, 'tasks.step-completed', { stepId: 'stp_1' }),
  event(9, 'tasks.task-completed'),
  event(10, 'credits.hold-captured'),
]
const positions = (groups: ReturnType<typeof eventGroups>) => groups.map(({ key, events }) => [key, events.map((each) => each.position)])

describe('eventGroups', () => {
  it('tells acceptance, each round of a step, and the end apart', () => {
    expect(positions(eventGroups(story))).toEqual([
      ['accepted', [1, 2, 3]],
      ['stp_1:1', [4, 5]],
      ['stp_1:2', [6, 7, 8]],
      ['ended', [9, 10]],
    ])
  })

  it('does not depend on the order in which events come', () => {
    expect(positions(eventGroups([...story].reverse()))).toEqual(positions(eventGroups(story)))
  })

  it('loses no event that it does not know', () => {
    const unknown = [event(1, 'tasks.task-submitted.v2'), event(2, 'credits.hold-extended'), event(3, 'tasks.painted', { stepId: 'stp_9' })]
    expect(positions(eventGroups(unknown))).toEqual([
      ['accepted', [1]],
      ['other', [2]],
      ['stp_9:1', [3]],
    ])
  })

  it('keeps the failure of a step with the end, though it names the step', () => {
    expect(positions(eventGroups([event(1, 'tasks.task-failed', { stepId: 'stp_1' })]))).toEqual([['ended', [1]]])
  })
})

describe('related events', () => {
  const first = event(1, 'tasks.task-submitted', {}, { correlationId: 'cor_1', requestId: 'req_1' })
  const second = event(2, 'tasks.task-started', {}, { correlationId: 'cor_1', causationId: 'evt_1' })

  it('share an id in any place of their trails', () => {
    expect([first, second].map((each) => isRelated(each, 'cor_1'))).toEqual([true, true])
    expect([first, second].map((each) => isRelated(each, 'evt_1'))).toEqual([true, true])
    expect([first, second].map((each) => isRelated(each, 'req_1'))).toEqual([true, false])
    expect([first, second].map((each) => isRelated(each, undefined))).toEqual([false, false])
  })

  it('lead back to the cause when it is shown', () => {
    expect(causeOf(second, [first, second])).toBe(first)
    expect(causeOf(second, [second])).toBeUndefined()
  })
})
