import { answer, api, hasEnded, randomId, type Schemas, type TaskStatus } from '@easel/shared'
import { keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { creditKeys } from '../credits/queries'

export const taskKeys = { all: ['tasks'] as const, one: (id: string) => ['tasks', id] as const }

const PAGE_SIZE = 20
const LIVE_LIST_EVERY_MS = 4000
const LATE_FACTS_EVERY_MS = 700

export function useTasks(filter: MaybeRefOrGetter<{ status: TaskStatus | undefined; page: number }>) {
  return useQuery({
    queryKey: computed(() => [...taskKeys.all, 'list', toValue(filter)]),
    queryFn: () => answer(api.GET('/api/tasks', { params: { query: { ...toValue(filter), limit: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.tasks.some((task) => !hasEnded(task.status)) ? LIVE_LIST_EVERY_MS : false),
  })
}

/** One task; asked again while the stream knows more than the read. */
export function useTask(id: MaybeRefOrGetter<string>, hasEndedOnStream: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: computed(() => taskKeys.one(toValue(id))),
    queryFn: () => answer(api.GET('/api/tasks/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: ({ state }) => (toValue(hasEndedOnStream) && state.data && !hasEnded(state.data.status) ? LATE_FACTS_EVERY_MS : false),
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
