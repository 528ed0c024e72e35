import { answer, api, type Fault, type Schemas } from '@easel/shared'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { makeDefinitionChecker } from './checkDefinition'

type Definition = Schemas['ToolDefinition']

export const toolKeys = { all: ['catalog'] as const, list: ['catalog', 'tools'] as const, one: (id: string) => ['catalog', 'tools', id] as const }

export function useTools() {
  return useQuery({ queryKey: toolKeys.list, queryFn: async () => (await answer(api.GET('/api/admin/tools'))).tools })
}

export function useTool(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => toolKeys.one(toValue(id))),
    queryFn: () => answer(api.GET('/api/admin/tools/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

export function useToolTypes() {
  return useQuery({ queryKey: [...toolKeys.all, 'types'], queryFn: async () => (await answer(api.GET('/api/admin/tool-types'))).toolTypes })
}

export function useProviders() {
  return useQuery({ queryKey: [...toolKeys.all, 'providers'], queryFn: async () => (await answer(api.GET('/api/admin/providers'))).providers })
}

/** The check that the platform's contract describes; until it is read nothing is found wrong, and the platform looks anyway. */
export function useDefinitionChecker() {
  const { data } = useQuery({ queryKey: ['contract'], queryFn: () => answer(api.GET('/openapi.json')), staleTime: Infinity })
  return computed(() => (data.value ? makeDefinitionChecker(data.value as { components?: unknown }) : () => new Map<string, Fault>()))
}

const path = (id: string) => ({ path: { id } })

/** Commands on tools; each reads the catalogue anew, whatever came of it, so that nothing outdated stays on the screen. */
export function useToolCommands() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: toolKeys.all })

  return {
    define: useMutation({
      mutationFn: ({ body, key }: { body: Definition; key: string }) => answer(api.POST('/api/admin/tools', { body, params: { header: { 'Idempotency-Key': key } } })),
      onSettled,
    }),
    redefine: useMutation({
      mutationFn: ({ id, version, body }: { id: string; version: number; body: Definition }) =>
        answer(api.PUT('/api/admin/tools/{id}', { body, params: { ...path(id), header: { 'If-Match': `"${version}"` } } })),
      onSuccess: ({ tool }) => queries.setQueryData<Schemas['AdminToolView']>(toolKeys.one(tool.id), (known) => known && { ...known, tool }),
      onSettled,
    }),
    setActive: useMutation({
      mutationFn: ({ id, is }: { id: string; is: boolean }) => answer(api.POST(is ? '/api/admin/tools/{id}/activate' : '/api/admin/tools/{id}/deactivate', { params: path(id) })),
      onSettled,
    }),
    setFeatured: useMutation({
      mutationFn: ({ id, is }: { id: string; is: boolean }) => answer(api.POST(is ? '/api/admin/tools/{id}/feature' : '/api/admin/tools/{id}/unfeature', { params: path(id) })),
      onSettled,
    }),
    order: useMutation({
      mutationFn: (toolIds: string[]) => answer(api.PUT('/api/admin/tools/order', { body: { toolIds } })),
      // Shown at once; what the platform says afterwards wins.
      onMutate: (toolIds) =>
        queries.setQueryData<Schemas['AdminToolView'][]>(toolKeys.list, (known) => known && [...known].sort((one, other) => toolIds.indexOf(one.tool.id) - toolIds.indexOf(other.tool.id))),
      onSettled,
    }),
    remove: useMutation({ mutationFn: (id: string) => answer(api.DELETE('/api/admin/tools/{id}', { params: path(id) })), onSettled }),
  }
}

export function useStyleCommands(toolId: () => string) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: toolKeys.all })
  return {
    add: useMutation({ mutationFn: (body: Schemas['ToolStyleUpload']) => answer(api.POST('/api/admin/tools/{id}/styles', { body, params: path(toolId()) })), onSettled }),
    remove: useMutation({
      mutationFn: (styleId: string) => answer(api.DELETE('/api/admin/tools/{id}/styles/{styleId}', { params: { path: { id: toolId(), styleId } } })),
      onSettled,
    }),
  }
}

export function useToolTypeCommands() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: toolKeys.all })
  return {
    save: useMutation({
      mutationFn: ({ id, body, key }: { id: string | undefined; body: Schemas['ToolTypeDefinition']; key: string }) =>
        id === undefined
          ? answer(api.POST('/api/admin/tool-types', { body, params: { header: { 'Idempotency-Key': key } } }))
          : answer(api.PUT('/api/admin/tool-types/{id}', { body, params: path(id) })),
      onSettled,
    }),
    remove: useMutation({ mutationFn: (id: string) => answer(api.DELETE('/api/admin/tool-types/{id}', { params: path(id) })), onSettled }),
  }
}

/** A place for a picture of the catalogue. */
export function askForPlace(purpose: 'style' | 'thumbnail') {
  return (wanted: Schemas['UploadRequest'], signal: AbortSignal) => answer(api.POST('/api/admin/assets/upload-url', { body: { ...wanted, purpose }, signal }))
}
