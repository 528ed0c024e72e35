import type { Schemas } from '@easel/shared'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'

type Row = Schemas['AdminTaskRow']

export const statuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const satisfies Row['status'][]
export const sources = ['WEB_TOOL', 'TENANT', 'STUDIOX', 'GENERATION'] as const satisfies Row['source'][]

export interface TaskFilter {
  status: Row['status'] | undefined
  source: Row['source'] | undefined
  tool: string | undefined
  provider: string | undefined
  owner: string | undefined
  page: number
}

/** The list's filter as the address bar has it; what makes no sense there is left out. */
export function taskFilter(query: LocationQuery): TaskFilter {
  const page = Number(query.page)
  return {
    status: statuses.find((status) => status === query.status),
    source: sources.find((source) => source === query.source),
    tool: words(query.tool),
    provider: words(query.provider),
    owner: words(query.owner),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  }
}

/** The address of a filter with something changed. Another filter begins at its first page. */
export function changed(filter: TaskFilter, change: Partial<TaskFilter>): LocationQueryRaw {
  const { page, ...rest } = { ...filter, page: 1, ...change }
  const kept = Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
  return { ...Object.fromEntries(kept), ...(page > 1 ? { page } : {}) }
}

export function isFiltered({ status, source, tool, provider, owner }: TaskFilter): boolean {
  return [status, source, tool, provider, owner].some((value) => value !== undefined)
}

function words(value: LocationQuery[string] | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
