import type { FileKind, Schemas } from '@easel/shared'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

export const visibilities = ['private', 'public'] as const satisfies Schemas['Asset']['visibility'][]
export const kinds = ['picture', 'model', 'cloud'] as const satisfies FileKind[]
export const origins = ['made', 'uploaded'] as const

export interface AssetFilter {
  visibility: (typeof visibilities)[number] | undefined
  kind: (typeof kinds)[number] | undefined
  origin: (typeof origins)[number] | undefined
}

/** How the content types of a kind begin. */
export const TYPES: Record<(typeof kinds)[number], string> = { picture: 'image', model: 'model', cloud: 'application/x-ply' }

/** The gallery's filter as the address bar has it; what makes no sense there is left out. */
export function assetFilter(query: LocationQuery): AssetFilter {
  return {
    visibility: visibilities.find((visibility) => visibility === query.visibility),
    kind: kinds.find((kind) => kind === query.kind),
    origin: origins.find((origin) => origin === query.origin),
  }
}

export function addressOf(filter: AssetFilter): LocationQueryRaw {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

export function isFiltered(filter: AssetFilter): boolean {
  return Object.keys(addressOf(filter)).length > 0
}
