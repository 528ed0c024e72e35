import type { Schemas } from '@easel/shared'
import type { Step } from './definition'

export interface Suspect {
  pointer: string
  step: Step
  /** Nothing of it is on offer; else it is one of those to look at. */
  isSure: boolean
}

/**
 * The steps that a refusal is about. The platform says that nobody can do one or that a provider is unknown, not of which step; what
 * the providers offer tells. Where it does not, each step may be meant.
 */
export function suspects(code: string, steps: Step[], providers: Schemas['AdminProvider'][]): Suspect[] {
  const field = code === 'NO_EXECUTOR' ? 'type' : code === 'PROVIDER_NOT_FOUND' ? 'provider' : undefined
  if (field === undefined) return []
  const known = new Set(providers.flatMap(({ name, stepTypes }) => (field === 'provider' ? [name] : stepTypes)))
  const all = steps.map((step, index) => ({ pointer: `/config/steps/${index}/${field}`, step, isSure: !known.has(step[field]) && providers.length > 0 }))
  return all.some(({ isSure }) => isSure) ? all.filter(({ isSure }) => isSure) : all
}
