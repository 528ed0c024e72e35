const MADE_ID = /^([a-z]+_)?[0-9a-f-]{32,}$/

/** "tsk_…c0ffee12": the end tells ids of one time apart, the beginning is only the time. Names stay as they are. */
export function shortId(id: string): string {
  const kind = MADE_ID.exec(id)
  return kind ? `${kind[1] ?? ''}…${id.slice(-8)}` : id
}
