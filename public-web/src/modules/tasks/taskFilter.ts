import type { TaskStatus } from '@easel/shared'
import type { LocationQuery } from 'vue-router'

export const taskStatuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const satisfies TaskStatus[]

/** The list's filter as the address bar has it; what makes no sense there is left out. */
export function taskFilter(query: LocationQuery): { status: TaskStatus | undefined; page: number } {
  const page = Number(query.page)
  return { status: taskStatuses.find((status) => status === query.status), page: Number.isInteger(page) && page > 0 ? page : 1 }
}
