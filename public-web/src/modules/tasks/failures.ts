import type { Schemas } from '@easel/shared'

/** The same input would fail again: something has to be changed first. */
export function isHopeless({ errorCode }: Pick<Schemas['Task'], 'errorCode'>): boolean {
  return errorCode === 'INVALID_INPUT'
}
