import { answer, api } from '@easel/shared'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useLive } from '../../parts/live'
import type { QueueFilter } from './queueFilter'

const queueKey = ['queue'] as const
const PAGE_SIZE = 20
const EVERY_MS = 4000

export function useQueue(filter: MaybeRefOrGetter<QueueFilter>) {
  return useQuery({
    queryKey: computed(() => [...queueKey, toValue(filter)]),
    queryFn: () => answer(api.GET('/api/admin/queue', { params: { query: { ...toValue(filter), limit: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
    refetchInterval: useLive().every(EVERY_MS),
    staleTime: 0,
  })
}

export function useLetterCommands(id: () => string) {
  const queries = useQueryClient()
  // Also when it was refused: somebody else may have dealt with the letter.
  const onSettled = () => queries.invalidateQueries({ queryKey: queueKey })
  const retry = useMutation({
    mutationFn: () => answer(api.POST('/api/admin/queue/dead-letters/{id}/retry', { params: { path: { id: id() } } })),
    onSettled,
  })
  const discard = useMutation({
    mutationFn: (reason: string) => answer(api.POST('/api/admin/queue/dead-letters/{id}/discard', { params: { path: { id: id() } }, body: { reason } })),
    onSettled,
  })
  return { retry, discard }
}
