import { answer, api, Refusal, type Schemas } from '@easel/shared'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useLive } from '../../parts/live'
import { spanOf } from '../../times/days'
import { useZone } from '../../times/zone'
import type { EntryFilter } from './entryFilter'

const ledgerKeys = { all: ['ledgers'] as const }
const approvalKeys = { all: ['approvals'] as const }
const PAGE_SIZE = 50
const APPROVALS_EVERY_MS = 5000

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
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ledgerKeys.all }), queries.invalidateQueries({ queryKey: approvalKeys.all })]),
  })
}

export function useBatch() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ body, key }: { body: Schemas['CreditBatch']; key: string }) => answer(api.POST('/api/admin/credits/batch', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => Promise.all([queries.invalidateQueries({ queryKey: ledgerKeys.all }), queries.invalidateQueries({ queryKey: approvalKeys.all })]),
  })
}

export function useFreezing(accountId: () => string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ freeze, body }: { freeze: boolean; body: Schemas['Grounds'] }) =>
      answer(api.POST(freeze ? '/api/admin/users/{id}/credits/freeze' : '/api/admin/users/{id}/credits/unfreeze', { params: { path: { id: accountId() } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ledgerKeys.all }),
  })
}

export function useApprovals(state: MaybeRefOrGetter<Schemas['ApprovalState'] | undefined>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...approvalKeys.all, toValue(state)]),
    queryFn: ({ pageParam }) => answer(api.GET('/api/admin/approvals', { params: { query: { state: toValue(state), limit: PAGE_SIZE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: useLive().every(APPROVALS_EVERY_MS),
  })
}

export function useDecision(approvalId: () => string) {
  const queries = useQueryClient()
  const onSuccess = () => Promise.all([queries.invalidateQueries({ queryKey: ledgerKeys.all }), queries.invalidateQueries({ queryKey: approvalKeys.all })])
  const approve = useMutation({
    mutationFn: () => answer(api.POST('/api/admin/approvals/{id}/approve', { params: { path: { id: approvalId() } } })),
    onSuccess,
  })
  const decline = useMutation({
    mutationFn: (reason: string) => answer(api.POST('/api/admin/approvals/{id}/decline', { params: { path: { id: approvalId() } }, body: { reason } })),
    onSuccess,
  })
  return { approve, decline }
}
