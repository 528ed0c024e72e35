import { answer, api, type Schemas } from '@easel/shared'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

const modelKeys = { all: ['models'] as const, one: (id: string) => ['models', id] as const }

export function useModels() {
  return useQuery({ queryKey: modelKeys.all, queryFn: async () => (await answer(api.GET('/api/admin/models'))).models })
}

export function useModel(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => modelKeys.one(toValue(id))),
    queryFn: async () => (await answer(api.GET('/api/admin/models/{id}', { params: { path: { id: toValue(id) } } }))).model,
  })
}

/** Providers and the kinds of work that each does. */
export function useProviderNames() {
  return useQuery({ queryKey: ['catalog', 'providers'], queryFn: async () => (await answer(api.GET('/api/admin/providers'))).providers })
}

/** Commands on models and their routes; each reads them anew, whatever came of it. */
export function useModelCommands() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: modelKeys.all })
  const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` })
  return {
    save: useMutation({
      mutationFn: ({ known, body }: { known: Schemas['AiModel'] | undefined; body: Schemas['AiModelDefinition'] }) =>
        known === undefined
          ? answer(api.POST('/api/admin/models', { body }))
          : answer(api.PUT('/api/admin/models/{id}', { body, params: { path: { id: known.id }, header: ifMatch(known.version) } })),
      onSettled,
    }),
    remove: useMutation({ mutationFn: (id: string) => answer(api.DELETE('/api/admin/models/{id}', { params: { path: { id } } })), onSettled }),
    saveRoute: useMutation({
      mutationFn: ({ model, routeId, body }: { model: Schemas['AiModel']; routeId: string | undefined; body: Schemas['AiModelRouteDefinition'] }) =>
        routeId === undefined
          ? answer(api.POST('/api/admin/models/{id}/routes', { body, params: { path: { id: model.id } } }))
          : answer(api.PUT('/api/admin/models/{id}/routes/{routeId}', { body, params: { path: { id: model.id, routeId }, header: ifMatch(model.version) } })),
      onSettled,
    }),
    removeRoute: useMutation({
      mutationFn: ({ id, routeId }: { id: string; routeId: string }) => answer(api.DELETE('/api/admin/models/{id}/routes/{routeId}', { params: { path: { id, routeId } } })),
      onSettled,
    }),
  }
}
