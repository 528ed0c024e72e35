import type { LocationQuery } from 'vue-router'

/** A moment that somebody asks about. */
export interface AsOf {
  /** ISO 8601; absent: now. */
  at: string | undefined
  /** As it was known at that moment, and not as it is known now. */
  asKnownThen: boolean
}

/** The moment as the address bar has it; what is none, or has not come yet, is left out. */
export function asOf(query: LocationQuery, now = Date.now()): AsOf {
  const time = typeof query.at === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(query.at) ? Date.parse(query.at) : Number.NaN
  const at = time < now ? new Date(time).toISOString() : undefined
  return { at, asKnownThen: at !== undefined && query.known === 'then' }
}

/** How the platform is asked. */
export function momentOf({ at, asKnownThen }: AsOf): { at?: string; knownAt?: string } {
  return { ...(at ? { at } : {}), ...(at && asKnownThen ? { knownAt: at } : {}) }
}

/** What a field for date and time shows: "2026-03-03T12:00:00" in UTC or in the zone of this browser. */
export function fieldText(at: number, isUtc: boolean): string {
  const shown = isUtc ? at : at - new Date(at).getTimezoneOffset() * 60_000
  return new Date(shown).toISOString().slice(0, 19)
}

/** The moment that such a field names; nothing when it is not complete. */
export function fieldMoment(text: string, isUtc: boolean): number | undefined {
  const time = Date.parse(isUtc ? `${text}Z` : text)
  return Number.isNaN(time) ? undefined : time
}
