import type { Schemas } from '@easel/shared'

type Health = Schemas['SystemHealth']
type Processor = Schemas['ProcessorHealth']

export const services = ['db', 'redis', 'kafka', 'storage'] as const satisfies (keyof Health)[]

const SIDES = ['command', 'saga', 'query'] as const satisfies Processor['side'][]

/** What is not as it should be, by name; nothing when all is well. A provider nobody has asked yet is no fault. */
export function faults(health: Health): string[] {
  return [
    ...services.filter((service) => health[service].status !== 'ok'),
    ...health.providers.filter(({ status }) => status === 'down' || status === 'degraded').map(({ name }) => name),
    ...health.processors.filter(({ status }) => status !== 'running').map(({ name }) => name),
  ]
}

/** In the order in which work flows; what has failed or lies behind comes first on its side. */
export function inOrder(processors: Processor[]): Processor[] {
  const rank = ({ status }: Processor) => (status === 'failed' ? 0 : status === 'stopped' ? 1 : 2)
  return [...processors].sort(
    (one, other) => SIDES.indexOf(one.side) - SIDES.indexOf(other.side) || rank(one) - rank(other) || one.name.localeCompare(other.name),
  )
}

/** How much of the log a processor has seen, in percent; never 100 while it lies behind. */
export function seen({ position, head, lag }: Processor): number {
  if (lag <= 0 || head <= 0) return 100
  return Math.min(99, Math.floor((position / head) * 100))
}
