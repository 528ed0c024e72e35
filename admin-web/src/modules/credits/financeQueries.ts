import { answer, api } from '@easel/shared'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useLive } from '../../parts/live'
import type { SummaryQuery } from './summary'

const LOOK_AGAIN_MS = 5000

export function useSummary(asked: MaybeRefOrGetter<SummaryQuery>) {
  return useQuery({
    queryKey: computed(() => ['finance', 'summary', toValue(asked)]),
    queryFn: () => answer(api.GET('/api/finance/summary', { params: { query: toValue(asked) } })),
    placeholderData: keepPreviousData,
  })
}

export function useLiability() {
  return useQuery({ queryKey: ['finance', 'liability'], queryFn: () => answer(api.GET('/api/finance/liability')) })
}

export function useReconciliation() {
  return useQuery({ queryKey: ['finance', 'reconciliation'], queryFn: () => answer(api.GET('/api/finance/reconciliation')), refetchInterval: useLive().every(LOOK_AGAIN_MS) })
}
