import { answer, api, type Schemas } from '@easel/shared'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { momentOf, type AsOf } from './asOf'

const EVENTS_PER_PAGE = 20
const ENTRIES_PER_PAGE = 50

/** Under the key of all ledgers, so that what changes one has them asked for anew. */
const keyOf = (what: string, ...of: unknown[]) => ['ledgers', what, ...of]

export function useTimeline(ownerId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => keyOf('timeline', toValue(ownerId))),
    queryFn: () => answer(api.GET('/api/finance/ledgers/{ownerId}/timeline', { params: { path: { ownerId: toValue(ownerId) } } })),
  })
}

export function usePastBalance(ownerId: MaybeRefOrGetter<string>, moment: MaybeRefOrGetter<AsOf>) {
  return useQuery({
    queryKey: computed(() => keyOf('balance', toValue(ownerId), momentOf(toValue(moment)))),
    queryFn: () =>
      answer(api.GET('/api/finance/ledgers/{ownerId}/balance', { params: { path: { ownerId: toValue(ownerId) }, query: momentOf(toValue(moment)) } })),
    placeholderData: keepPreviousData,
  })
}

export function useExplanation(ownerId: MaybeRefOrGetter<string>, moment: MaybeRefOrGetter<AsOf>) {
  return useQuery({
    queryKey: computed(() => keyOf('explain', toValue(ownerId), momentOf(toValue(moment)))),
    queryFn: () =>
      answer(api.GET('/api/finance/ledgers/{ownerId}/explain', { params: { path: { ownerId: toValue(ownerId) }, query: momentOf(toValue(moment)) } })),
  })
}

export function useExplainedEntry(entryId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => keyOf('entry', toValue(entryId))),
    queryFn: () => answer(api.GET('/api/finance/entries/{entryId}/explain', { params: { path: { entryId: toValue(entryId) } } })),
  })
}

export function useLedgerEvents(ownerId: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: computed(() => keyOf('events', toValue(ownerId))),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/finance/ledgers/{ownerId}/events', { params: { path: { ownerId: toValue(ownerId) }, query: { limit: EVENTS_PER_PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  })
}

export interface EveryEntryFilter {
  type: Schemas['LedgerEntry']['type'] | undefined
  from?: string
  to?: string
}

/** Movements of all ledgers, the newest first. */
export function useEveryEntry(asked: MaybeRefOrGetter<EveryEntryFilter>) {
  return useInfiniteQuery({
    queryKey: computed(() => keyOf('every-entry', toValue(asked))),
    queryFn: ({ pageParam }) => answer(api.GET('/api/finance/entries', { params: { query: { ...toValue(asked), limit: ENTRIES_PER_PAGE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
}
