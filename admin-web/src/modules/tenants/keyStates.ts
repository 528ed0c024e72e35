import type { Schemas } from '@easel/shared'

type State = Schemas['KeyState']

export const keyTones: Record<State, 'well' | 'warn' | 'bad' | 'idle'> = { ACTIVE: 'well', ENDING: 'warn', EXPIRED: 'idle', ROLLED: 'idle', REVOKED: 'idle' }

/** Whether requests with it are let in. */
export function works(key: { state: State }): boolean {
  return key.state === 'ACTIVE' || key.state === 'ENDING'
}
