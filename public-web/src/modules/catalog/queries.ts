import { answer, api, useCatalogueWords } from '@easel/shared'
import { useQuery } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

export const toolKeys = { all: ['tools'] as const, one: (slug: string | undefined) => ['tools', slug] as const }

export function useTools() {
  return useQuery({ queryKey: toolKeys.all, queryFn: async () => (await answer(api.GET('/api/tools'))).tools, staleTime: 60_000 })
}

/** A tool with its form; nothing is asked while there is no slug. */
export function useTool(slug: MaybeRefOrGetter<string | undefined>) {
  return useQuery({
    queryKey: computed(() => toolKeys.one(toValue(slug))),
    queryFn: () => answer(api.GET('/api/tools/{slug}', { params: { path: { slug: toValue(slug) ?? '' } } })),
    enabled: () => toValue(slug) !== undefined,
    staleTime: 60_000,
  })
}

/** The title of a tool by its slug, in the reader's language; the slug itself until the tools are known. */
export function useToolTitles() {
  const { data: tools } = useTools()
  const say = useCatalogueWords()
  return computed(() => (slug: string) => say(tools.value?.find((tool) => tool.slug === slug)?.title ?? slug))
}
