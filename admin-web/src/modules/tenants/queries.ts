import { answer, api, type Schemas } from '@easel/shared'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

const PAGE_SIZE = 20
const appKeys = { all: ['apps'] as const, one: (id: string) => ['apps', 'one', id] as const }

export function useApps(q: MaybeRefOrGetter<string | undefined>, page: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: computed(() => [...appKeys.all, 'list', toValue(q), toValue(page)]),
    queryFn: () => answer(api.GET('/api/admin/apps', { params: { query: { q: toValue(q), page: toValue(page), limit: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  })
}

export function useApp(id: MaybeRefOrGetter<string>) {
  return useQuery({ queryKey: computed(() => appKeys.one(toValue(id))), queryFn: () => answer(api.GET('/api/admin/apps/{id}', { params: { path: { id: toValue(id) } } })) })
}

export function useAppKeys(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...appKeys.one(toValue(id)), 'keys']),
    queryFn: async () => (await answer(api.GET('/api/admin/apps/{id}/keys', { params: { path: { id: toValue(id) } } }))).keys,
  })
}

/** Commands on apps and their keys; each reads them anew, whatever came of it. */
export function useAppCommands() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: appKeys.all })
  const key = (id: string, keyId: string) => ({ path: { id, keyId } })
  return {
    open: useMutation({ mutationFn: (body: Schemas['NewApp']) => answer(api.POST('/api/admin/apps', { body })), onSettled }),
    change: useMutation({
      mutationFn: ({ id, version, body }: { id: string; version: number; body: Schemas['AppChange'] }) =>
        answer(api.PATCH('/api/admin/apps/{id}', { body, params: { path: { id }, header: { 'If-Match': `"${version}"` } } })),
      onSettled,
    }),
    archive: useMutation({ mutationFn: (id: string) => answer(api.DELETE('/api/admin/apps/{id}', { params: { path: { id } } })), onSettled }),
    issue: useMutation({ mutationFn: ({ id, body }: { id: string; body: Schemas['NewKey'] }) => answer(api.POST('/api/admin/apps/{id}/keys', { body, params: { path: { id } } })), onSettled }),
    roll: useMutation({
      mutationFn: ({ id, keyId, overlapSeconds }: { id: string; keyId: string; overlapSeconds: number }) =>
        answer(api.POST('/api/admin/apps/{id}/keys/{keyId}/roll', { body: { overlapSeconds }, params: key(id, keyId) })),
      onSettled,
    }),
    revoke: useMutation({ mutationFn: ({ id, keyId }: { id: string; keyId: string }) => answer(api.DELETE('/api/admin/apps/{id}/keys/{keyId}', { params: key(id, keyId) })), onSettled }),
  }
}
