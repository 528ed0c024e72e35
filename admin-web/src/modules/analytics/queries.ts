import { answer, api, type Schemas } from '@easel/shared'
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { spanOf } from '../../times/days'
import { useZone } from '../../times/zone'
import type { FigureFilter } from './figures'

export function useFigure(filter: MaybeRefOrGetter<FigureFilter>) {
  const { zone } = useZone()
  const asked = computed(() => ({ ...spanOf(toValue(filter), zone.value), groupBy: toValue(filter).groupBy }))
  const { data, error, isPending, isPlaceholderData, refetch } = useQuery({
    queryKey: computed(() => ['analytics', toValue(filter).figure, asked.value]),
    // The contract allows a file, too, which only a download asks for.
    queryFn: () => answer(api.GET(`/api/analytics/${toValue(filter).figure}`, { params: { query: asked.value } })) as Promise<Schemas['AnalyticsRows']>,
    placeholderData: keepPreviousData,
  })
  const file = computed(() => `/api/analytics/${toValue(filter).figure}?${new URLSearchParams({ ...asked.value, format: 'csv' })}`)
  return { data, error, isPending, isPlaceholderData, refetch, file }
}

export function useDictionary() {
  return useQuery({ queryKey: ['analytics', 'datasets'], queryFn: () => answer(api.GET('/api/analytics/datasets')) })
}
