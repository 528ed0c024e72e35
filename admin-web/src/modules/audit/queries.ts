import { answer, api } from '@easel/shared'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { spanOf } from '../../times/days'
import { useZone } from '../../times/zone'
import type { AuditFilter } from './auditFilter'

const PAGE_SIZE = 50

export function useAuditLog(filter: MaybeRefOrGetter<AuditFilter>) {
  const { zone } = useZone()
  const asked = computed(() => {
    const { from, to, ...rest } = toValue(filter)
    return { ...rest, ...spanOf({ from, to }, zone.value) }
  })
  return useInfiniteQuery({
    queryKey: computed(() => ['audit', asked.value]),
    queryFn: ({ pageParam }) => answer(api.GET('/api/admin/audit-log', { params: { query: { ...asked.value, limit: PAGE_SIZE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
}
