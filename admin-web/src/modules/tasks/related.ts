import type { Schemas } from '@easel/shared'

type EventRecord = Schemas['EventRecord']

export const trailIds = ['id', 'causationId', 'correlationId', 'requestId'] as const

/** Whether an event has this id anywhere in its trail: as its own, its cause, its conversation or its request. */
export function isRelated(event: EventRecord, id: string | undefined): boolean {
  return id !== undefined && trailIds.some((name) => event[name] === id)
}

/** The event that caused this one, when it is among those shown. */
export function causeOf(event: EventRecord, events: EventRecord[]): EventRecord | undefined {
  return events.find((other) => other.id === event.causationId && other.position < event.position)
}
