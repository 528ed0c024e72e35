import type { Schemas } from '@easel/shared'

type EventRecord = Schemas['EventRecord']

export type EventGroup = { key: string; events: [EventRecord, ...EventRecord[]] } & (
  | { kind: 'accepted' | 'ended' | 'other' }
  | { kind: 'step'; stepId: string; round: number }
)

const ACCEPTED = new Set(['credits.credits-held', 'tasks.task-submitted', 'tasks.task-started'])
const ENDED = new Set([
  'tasks.task-completed',
  'tasks.task-failed',
  'tasks.task-cancelled',
  'credits.hold-captured',
  'credits.hold-released',
  'credits.hold-expired',
])

/** A name without the version that it may carry. */
export function eventName({ name }: Pick<EventRecord, 'name'>): string {
  return name.replace(/\.v\d+$/, '')
}

/** Events by what they belong to: acceptance, each round of each step, the end. In the order in which each began. */
export function eventGroups(events: EventRecord[]): EventGroup[] {
  const groups = new Map<string, EventGroup>()
  const rounds = new Map<string, number>()
  for (const event of [...events].sort((one, other) => one.position - other.position)) {
    const home = homeOf(event, rounds)
    const known = groups.get(home.key)
    if (known) known.events.push(event)
    else groups.set(home.key, { ...home, events: [event] })
  }
  return [...groups.values()]
}

type Home = { key: string; kind: 'accepted' | 'ended' | 'other' } | { key: string; kind: 'step'; stepId: string; round: number }

function homeOf(event: EventRecord, rounds: Map<string, number>): Home {
  const name = eventName(event)
  if (ACCEPTED.has(name)) return { key: 'accepted', kind: 'accepted' }
  if (ENDED.has(name)) return { key: 'ended', kind: 'ended' }
  const stepId = stepOf(event)
  if (stepId === undefined) return { key: 'other', kind: 'other' }
  if (name === 'tasks.step-requested') rounds.set(stepId, numberIn(event.payload, 'round') ?? (rounds.get(stepId) ?? 0) + 1)
  const round = rounds.get(stepId) ?? 1
  return { key: `${stepId}:${round}`, kind: 'step', stepId, round }
}

/** The step that an event tells about; each event names it at its own place. */
export function stepOf({ payload }: Pick<EventRecord, 'payload'>): string | undefined {
  return textIn(payload, 'stepId') ?? textIn(payload.step, 'stepId') ?? textIn(payload.report, 'stepId')
}

function textIn(value: unknown, key: string): string | undefined {
  const found = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
  return typeof found === 'string' ? found : undefined
}

function numberIn(value: Record<string, unknown>, key: string): number | undefined {
  const found = value[key]
  return typeof found === 'number' ? found : undefined
}
