import { answer, api } from '@easel/shared'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

export function useTools() {
  return useQuery({ queryKey: ['tools'], queryFn: async () => (await answer(api.GET('/api/tools'))).tools, staleTime: 60_000 })
}

export function useTool(slug: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => ['tools', toValue(slug)]),
    queryFn: () => answer(api.GET('/api/tools/{slug}', { params: { path: { slug: toValue(slug) } } })),
    staleTime: 60_000,
  })
}

/** The title of a tool by its slug; the slug itself until the tools are known. */
export function useToolTitles() {
  const { data: tools } = useTools()
  return computed(() => (slug: string) => tools.value?.find((tool) => tool.slug === slug)?.title ?? slug)
}
