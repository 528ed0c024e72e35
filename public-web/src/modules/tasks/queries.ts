import { answer, api, hasEnded, randomId, type Schemas, type TaskStatus } from '@easel/shared'
import { keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { creditKeys } from '../credits/queries'

export const taskKeys = { all: ['tasks'] as const, one: (id: string) => ['tasks', id] as const }

const PAGE_SIZE = 20
const LIVE_LIST_EVERY_MS = 4000
const LATE_FACTS_EVERY_MS = 700
// Addresses of files are signed for a quarter of an hour; a page that stays open gets new ones before.
const SIGNATURES_LAST_MS = 600_000

export function useTasks(filter: MaybeRefOrGetter<{ status: TaskStatus | undefined; page: number }>) {
  return useQuery({
    queryKey: computed(() => [...taskKeys.all, 'list', toValue(filter)]),
    queryFn: () => answer(api.GET('/api/tasks', { params: { query: { ...toValue(filter), limit: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.tasks.some((task) => !hasEnded(task.status)) ? LIVE_LIST_EVERY_MS : false),
  })
}

/** One task; asked again while the stream knows more than the read, and so that its files can still be loaded. */
export function useTask(id: MaybeRefOrGetter<string | undefined>, hasEndedOnStream: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => taskKeys.one(toValue(id) ?? '')),
    queryFn: () => answer(api.GET('/api/tasks/{id}', { params: { path: { id: toValue(id) ?? '' } } })),
    enabled: () => toValue(id) !== undefined,
    refetchInterval: ({ state }) => {
      if (!state.data) return false
      if (hasEnded(state.data.status)) return SIGNATURES_LAST_MS
      return toValue(hasEndedOnStream) ? LATE_FACTS_EVERY_MS : false
    },
  })
}

/** What was made from a task, newest first. */
export function useChildTasks(parentTaskId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...taskKeys.all, 'children', toValue(parentTaskId)]),
    queryFn: async () => (await answer(api.GET('/api/tasks', { params: { query: { parentTaskId: toValue(parentTaskId), limit: 5 } } }))).tasks,
    refetchInterval: ({ state }) => (state.data?.some((task) => !hasEnded(task.status)) ? LIVE_LIST_EVERY_MS : false),
  })
}

export function useCancelTask() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/tasks/{id}/cancel', { params: { path: { id } }, body: {} })),
    onSuccess: ({ task }) => {
      queries.setQueryData(taskKeys.one(task.id), task)
      return refreshAfterTask(queries)
    },
  })
}

export function useRetryTask() {
  const queries = useQueryClient()
  const key = randomId()
  return useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/tasks/{id}/retry', { params: { path: { id }, header: { 'Idempotency-Key': key } } })),
    onSuccess: () => refreshAfterTask(queries),
  })
}

export function useSaveOutput() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Schemas['AssetFromTask']) => answer(api.POST('/api/assets', { body })),
    onSuccess: ({ asset }, { taskId }) => {
      void queries.invalidateQueries({ queryKey: ['assets'] })
      void queries.invalidateQueries({ queryKey: taskKeys.one(taskId) })
      return asset
    },
  })
}

/** Credits moved and a task changed: what shows them is to be read again. */
export async function refreshAfterTask(queries: QueryClient): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: creditKeys.all }), queries.invalidateQueries({ queryKey: taskKeys.all })])
}
