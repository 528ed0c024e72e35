import { answer, api, Refusal, type Schemas } from '@easel/shared'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { spanOf } from '../../times/days'
import { useZone } from '../../times/zone'
import type { EntryFilter } from './entryFilter'

const ledgerKeys = { all: ['ledgers'] as const }
const PAGE_SIZE = 50

export function useLedgers(q: MaybeRefOrGetter<string | undefined>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...ledgerKeys.all, 'list', toValue(q)]),
    queryFn: ({ pageParam }) => answer(api.GET('/api/finance/ledgers', { params: { query: { q: toValue(q), limit: PAGE_SIZE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
}

/** The ledger of one owner; the platform finds ledgers by words only, so that there is none is told here. */
export function useLedger(ownerId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...ledgerKeys.all, 'one', toValue(ownerId)]),
    queryFn: async () => {
      const { ledgers } = await answer(api.GET('/api/finance/ledgers', { params: { query: { q: toValue(ownerId) } } }))
      const found = ledgers.find((ledger) => ledger.ownerId === toValue(ownerId))
      if (!found) throw new Refusal({ code: 'NOT_FOUND' }, 404)
      return found
    },
  })
}

export function useEntries(ownerId: MaybeRefOrGetter<string>, filter: MaybeRefOrGetter<EntryFilter>) {
  const { zone } = useZone()
  const span = computed(() => spanOf(toValue(filter), zone.value))
  return useInfiniteQuery({
    queryKey: computed(() => [...ledgerKeys.all, 'entries', toValue(ownerId), toValue(filter).type, span.value]),
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/finance/ledgers/{ownerId}/entries', {
          params: { path: { ownerId: toValue(ownerId) }, query: { type: toValue(filter).type, ...span.value, limit: PAGE_SIZE, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function useReceipt(ownerId: () => string) {
  return useMutation({
    mutationFn: (entryId: string) => answer(api.GET('/api/finance/ledgers/{ownerId}/entries/{entryId}/proof', { params: { path: { ownerId: ownerId(), entryId } } })),
  })
}

export function useGrant(accountId: () => string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { body: Schemas['CreditAdjustment']; key: string }) =>
      answer(api.POST('/api/admin/users/{id}/credits', { params: { path: { id: accountId() }, header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ledgerKeys.all }),
  })
}
