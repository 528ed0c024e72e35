import { answer, api, type Schemas } from '@easel/shared'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { TYPES, type AssetFilter } from './assetFilter'
import { inTurns } from './inTurns'

export const assetKeys = { all: ['assets'] as const, one: (id: string) => ['assets', id] as const }

const PAGE_SIZE = 24

/** Own assets, newest first, page by page as they are asked for. */
export function useAssets(filter: MaybeRefOrGetter<AssetFilter>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...assetKeys.all, 'list', toValue(filter)]),
    queryFn: ({ pageParam }) => {
      const { kind, ...others } = toValue(filter)
      return answer(api.GET('/api/assets', { params: { query: { ...others, type: kind && TYPES[kind], page: pageParam, limit: PAGE_SIZE } } }))
    },
    initialPageParam: 1,
    getNextPageParam: ({ page, limit, total }) => (page * limit < total ? page + 1 : undefined),
    placeholderData: keepPreviousData,
  })
}

/** What several pages have together; what moved on to the next page while it was read stands once. */
export function together(pages: Schemas['AssetPage'][]): Schemas['Asset'][] {
  return [...new Map(pages.flatMap((page) => page.assets.map((asset) => [asset.id, asset] as const))).values()]
}

export function useAsset(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => assetKeys.one(toValue(id))),
    queryFn: () => answer(api.GET('/api/assets/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

const path = (id: string) => ({ params: { path: { id } } })
const publish = (id: string) => answer(api.POST('/api/assets/{id}/publish', path(id)))
const unpublish = (id: string) => answer(api.POST('/api/assets/{id}/unpublish', path(id)))
const remove = (id: string) => answer(api.DELETE('/api/assets/{id}', path(id)))

export function useAssetCommands() {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: assetKeys.all })

  return {
    rename: useMutation({
      mutationFn: ({ id, name }: { id: string; name: string }) => answer(api.PATCH('/api/assets/{id}', { ...path(id), body: { name } })),
      onSuccess: refresh,
    }),
    publish: useMutation({ mutationFn: publish, onSuccess: refresh }),
    unpublish: useMutation({ mutationFn: unpublish, onSuccess: refresh }),
    remove: useMutation({
      mutationFn: (ids: string[]) => inTurns(ids, remove),
      onSuccess: ({ done }) => {
        for (const id of done) queries.removeQueries({ queryKey: assetKeys.one(id) })
        return refresh()
      },
    }),
    publishAll: useMutation({ mutationFn: (ids: string[]) => inTurns(ids, publish), onSettled: refresh }),
    unpublishAll: useMutation({ mutationFn: (ids: string[]) => inTurns(ids, unpublish), onSettled: refresh }),
  }
}

/** Has the browser save the file under its own name. */
export async function download(asset: Pick<Schemas['Asset'], 'id' | 'name'>): Promise<void> {
  const { url } = await answer(api.GET('/api/assets/{id}/download', { params: { path: { id: asset.id } } }))
  follow(url, asset.name)
}

/** Has the browser save several files in one. */
export function downloadTogether(ids: readonly string[]): void {
  follow(`/api/assets/archive?${new URLSearchParams(ids.map((id) => ['id', id]))}`, 'easel.zip')
}

function follow(url: string, name: string) {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
