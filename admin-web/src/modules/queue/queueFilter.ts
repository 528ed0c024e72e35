import type { LocationQuery } from 'vue-router'

/** What the address of the page asks for. */
export interface QueueFilter {
  group?: string
  page?: number
}

export function queueFilter(query: LocationQuery): QueueFilter {
  const group = typeof query['group'] === 'string' && query['group'] ? query['group'] : undefined
  const page = Number(query['page'])
  return { ...(group ? { group } : {}), ...(Number.isInteger(page) && page > 1 ? { page } : {}) }
}
