import type { Schemas } from '@easel/shared'
import type { DeliveryStatus } from './queries'

type Tone = 'well' | 'warn' | 'bad' | 'idle'

export const statuses = ['pending', 'delivered', 'failed'] as const satisfies DeliveryStatus[]
export const deliveryTones: Record<DeliveryStatus, Tone> = { pending: 'warn', delivered: 'well', failed: 'bad' }
export const eventNames = ['job.completed', 'job.failed', 'job.cancelled', 'credits.low'] as const

/** How an endpoint does: a key of words and a tone. */
export function stateOf(endpoint: Pick<Schemas['AppEndpoint'], 'disabled' | 'failures'>): { key: Schemas['DisableCause'] | 'FAILS' | 'TOLD'; tone: Tone } {
  if (endpoint.disabled) return { key: endpoint.disabled, tone: endpoint.disabled === 'BY_HAND' ? 'idle' : 'bad' }
  return endpoint.failures > 0 ? { key: 'FAILS', tone: 'warn' } : { key: 'TOLD', tone: 'well' }
}
