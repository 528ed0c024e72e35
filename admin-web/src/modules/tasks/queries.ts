import { answer, api, hasEnded, type Schemas } from '@easel/shared'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useLive } from '../../parts/live'
import type { TaskFilter } from './taskFilter'

export const taskKeys = { all: ['tasks'] as const, one: (id: string) => ['tasks', 'one', id] as const }

const PAGE_SIZE = 25
const LIST_EVERY_MS = 5000
const TASK_EVERY_MS = 2000
const NAMES_STAY_MS = 300_000

export function useTasks(filter: MaybeRefOrGetter<TaskFilter>) {
  return useQuery({
    queryKey: computed(() => [...taskKeys.all, 'list', toValue(filter)]),
    queryFn: () => answer(api.GET('/api/admin/tasks', { params: { query: { ...toValue(filter), limit: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
    refetchInterval: useLive().every(LIST_EVERY_MS),
  })
}

/** One task with its trail; read again until it has ended and its credits are settled. */
export function useTask(id: MaybeRefOrGetter<string>) {
  const { isLive } = useLive()
  return useQuery({
    queryKey: computed(() => taskKeys.one(toValue(id))),
    queryFn: () => answer(api.GET('/api/admin/tasks/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: ({ state }) => (isLive.value && state.data && isMoving(state.data) ? TASK_EVERY_MS : false),
  })
}

export function isMoving({ task, hold }: Schemas['AdminTask']): boolean {
  return !hasEnded(task.status) || hold?.state === 'HELD'
}

/** For filters: slugs of the tools and names of the providers. */
export function useToolNames() {
  return useQuery({ queryKey: ['tools'], queryFn: () => answer(api.GET('/api/tools')), staleTime: NAMES_STAY_MS })
}

export function useProviderNames() {
  return useQuery({ queryKey: ['providers'], queryFn: () => answer(api.GET('/api/health/providers')), staleTime: NAMES_STAY_MS })
}

/** Both carry a key made before the first try, so that trying again never does it twice. */
export function useTaskCommands(id: () => string) {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: taskKeys.all })
  const cancel = useMutation({
    mutationFn: ({ key }: { key: string }) =>
      answer(api.POST('/api/admin/tasks/{id}/cancel', { params: { path: { id: id() }, header: { 'Idempotency-Key': key } }, body: {} })),
    onSuccess,
  })
  const retry = useMutation({
    mutationFn: ({ key }: { key: string }) =>
      answer(api.POST('/api/admin/tasks/{id}/retry', { params: { path: { id: id() }, header: { 'Idempotency-Key': key } } })),
    onSuccess,
  })
  const refund = useMutation({
    mutationFn: ({ body, key }: { body: Schemas['TaskRefund']; key: string }) =>
      answer(api.POST('/api/admin/tasks/{id}/refund', { params: { path: { id: id() }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess,
  })
  return { cancel, retry, refund }
}
