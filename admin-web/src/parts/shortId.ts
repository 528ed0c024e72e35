const SHORTEN_FROM = 20

/** "tsk_…c0ffee12": the end tells ids of one time apart, the beginning is only the time. */
export function shortId(id: string): string {
  if (id.length < SHORTEN_FROM) return id
  const kind = /^[a-z]+_/.exec(id)?.[0] ?? ''
  return `${kind}…${id.slice(-8)}`
}
