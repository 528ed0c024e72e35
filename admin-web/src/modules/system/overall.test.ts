import type { Schemas } from '@easel/shared'
import { describe, expect, it } from 'vitest'
import { faults, inOrder, seen } from './overall'

type Processor = Schemas['ProcessorHealth']

const fine = { status: 'ok' as const, latencyMs: 1 }
const processor = (name: string, more: Partial<Processor> = {}): Processor => ({ name, side: 'query', status: 'running', segments: 1, position: 10, head: 10, lag: 0, ...more })
const health: Schemas['SystemHealth'] = {
  version: '1',
  time: '2026-11-24T12:00:00Z',
  db: fine,
  redis: fine,
  kafka: fine,
  storage: fine,
  providers: [{ name: 'local', healthy: true, status: 'operational' }],
  processors: [processor('query.tasks')],
}

describe('faults', () => {
  it('are none when all is well, and none of a provider that nobody has asked', () => {
    expect(faults({ ...health, providers: [{ name: 'new', healthy: false, status: 'unknown' }] })).toEqual([])
  })

  it('name every service, provider and processor that is not well', () => {
    const sick = {
      ...health,
      kafka: { status: 'down' as const, latencyMs: 0 },
      providers: [{ name: 'local', healthy: false, status: 'degraded' as const }],
      processors: [processor('tasks.fulfilment', { status: 'failed' }), processor('query.tasks', { lag: 3 })],
    }
    expect(faults(sick)).toEqual(['kafka', 'local', 'tasks.fulfilment'])
  })
})

describe('processors', () => {
  it('stand in the order of the work, the failed first on their side', () => {
    const all = [processor('b'), processor('a'), processor('z', { status: 'failed' }), processor('relay', { side: 'saga' }), processor('timers', { side: 'command' })]
    expect(inOrder(all).map(({ name }) => name)).toEqual(['timers', 'relay', 'z', 'a', 'b'])
  })

  it.each([
    [10, 10, 0, 100],
    [0, 0, 0, 100],
    [9999, 10_000, 1, 99],
    [0, 10, 10, 0],
  ])('at %i of %i with a lag of %i has seen %i %%', (position, head, lag, percent) => {
    expect(seen(processor('any', { position, head, lag }))).toBe(percent)
  })
})
