import type { Schemas } from '@easel/shared'

/** How the health of a provider looks. */
export const providerTones = { operational: 'well', degraded: 'warn', down: 'bad', unknown: 'idle' } as const satisfies Record<Schemas['ProviderHealth']['status'], string>
