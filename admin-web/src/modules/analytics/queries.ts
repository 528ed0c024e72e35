import { answer, api, type Schemas } from '@easel/shared'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { Ref } from 'vue'
import type { Row, Span } from './figures'

/** The whole span in one row. */
export function useKpis(span: Ref<Span>) {
  return useQuery({
    queryKey: ['analytics', 'kpis', span],
    queryFn: () => answer(api.GET('/api/analytics/kpis', { params: { query: span.value } })).then(rowsOf),
    placeholderData: keepPreviousData,
  })
}

export function useDailyKpis(span: Ref<Span>) {
  return useQuery({
    queryKey: ['analytics', 'kpis', 'day', span],
    queryFn: () => answer(api.GET('/api/analytics/kpis', { params: { query: { ...span.value, groupBy: 'day' } } })).then(rowsOf),
    placeholderData: keepPreviousData,
  })
}

export function useFunnel(span: Ref<Span>) {
  return useQuery({
    queryKey: ['analytics', 'funnel', span],
    queryFn: () => answer(api.GET('/api/analytics/funnel', { params: { query: span.value } })).then(rowsOf),
    placeholderData: keepPreviousData,
  })
}

export function useCohorts(span: Ref<Span>) {
  return useQuery({
    queryKey: ['analytics', 'cohorts', span],
    queryFn: () => answer(api.GET('/api/analytics/cohorts', { params: { query: span.value } })).then(rowsOf),
    placeholderData: keepPreviousData,
  })
}

export function useDatasets() {
  return useQuery({ queryKey: ['analytics', 'datasets'], queryFn: () => answer(api.GET('/api/analytics/datasets')) })
}

/** The contract has files in the same place, which are asked for by links only. */
function rowsOf(figures: Schemas['AnalyticsFigures'] | string): Row[] {
  return typeof figures === 'string' ? [] : figures.rows
}
