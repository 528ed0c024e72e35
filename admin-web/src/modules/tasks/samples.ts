import type { Schemas } from '@easel/shared'

// Facts for the tests of this module.

const BEGIN = Date.parse('2026-11-24T12:00:00.000Z')

export function at(seconds: number): string {
  return new Date(BEGIN + seconds * 1000).toISOString()
}

export function step(id: string, from?: number, to?: number): Schemas['TaskStep'] {
  return {
    id,
    name: `Step ${id}`,
    type: 'background-remove',
    status: to === undefined ? (from === undefined ? 'pending' : 'processing') : 'completed',
    cost: 10,
    ...(from === undefined ? {} : { startedAt: at(from) }),
    ...(to === undefined ? {} : { completedAt: at(to) }),
  }
}

export function attempt(id: string, stepId: string, from: number, to?: number): Schemas['Attempt'] {
  const ended = to === undefined ? {} : { endedAt: at(to), latencyMs: (to - from) * 1000 }
  return { id, stepId, provider: 'local', route: 'local', attemptNo: 1, state: to === undefined ? 'RUNNING' : 'SUCCEEDED', startedAt: at(from), ...ended }
}

export function event(position: number, name: string, payload: Record<string, unknown> = {}, more: Partial<Schemas['EventRecord']> = {}): Schemas['EventRecord'] {
  return { id: `evt_${position}`, position, sequence: position, aggregateId: 'tsk_1', name, at: at(position), payload, ...more }
}

export function adminTask(facts: { task?: Partial<Schemas['Task']>; attempts?: Schemas['Attempt'][]; events?: Schemas['EventRecord'][] }): Schemas['AdminTask'] {
  return {
    source: 'WEB_TOOL',
    owner: { id: 'acc_1' },
    attempts: facts.attempts ?? [],
    events: facts.events ?? [],
    task: {
      id: 'tsk_1',
      toolSlug: 'background-remove',
      type: 'image',
      status: 'pending',
      progress: 0,
      steps: [],
      input: {},
      creditsUsed: 0,
      creditsHeld: 10,
      test: false,
      statusUrl: '/api/tasks/tsk_1',
      streamUrl: '/api/tasks/tsk_1/stream',
      cancelUrl: '/api/tasks/tsk_1/cancel',
      createdAt: at(0),
      ...facts.task,
    },
  }
}
