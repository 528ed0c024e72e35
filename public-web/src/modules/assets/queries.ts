import { answer, api, type Schemas } from '@easel/shared'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

export const assetKeys = { all: ['assets'] as const, one: (id: string) => ['assets', id] as const }

const PAGE_SIZE = 24

export type AssetFilter = { visibility: 'private' | 'public' | undefined; page: number }

export function useAssets(filter: MaybeRefOrGetter<AssetFilter>) {
  return useQuery({
    queryKey: computed(() => [...assetKeys.all, 'list', toValue(filter)]),
    queryFn: () => answer(api.GET('/api/assets', { params: { query: { ...toValue(filter), limit: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  })
}

export function useAsset(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => assetKeys.one(toValue(id))),
    queryFn: () => answer(api.GET('/api/assets/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useAssetCommands() {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: assetKeys.all })
  const path = (id: string) => ({ params: { path: { id } } })

  return {
    rename: useMutation({
      mutationFn: ({ id, name }: { id: string; name: string }) => answer(api.PATCH('/api/assets/{id}', { ...path(id), body: { name } })),
      onSuccess: refresh,
    }),
    publish: useMutation({ mutationFn: (id: string) => answer(api.POST('/api/assets/{id}/publish', path(id))), onSuccess: refresh }),
    unpublish: useMutation({ mutationFn: (id: string) => answer(api.POST('/api/assets/{id}/unpublish', path(id))), onSuccess: refresh }),
    remove: useMutation({
      mutationFn: (id: string) => answer(api.DELETE('/api/assets/{id}', path(id))),
      onSuccess: (_nothing, id) => {
        queries.removeQueries({ queryKey: assetKeys.one(id) })
        return refresh()
      },
    }),
  }
}

/** Has the browser save the file under its own name. */
export async function download(asset: Schemas['Asset']): Promise<void> {
  const { url } = await answer(api.GET('/api/assets/{id}/download', { params: { path: { id: asset.id } } }))
  const link = document.createElement('a')
  link.href = url
  link.download = asset.name
  link.click()
}
