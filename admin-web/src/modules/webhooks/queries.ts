import { answer, api, type Schemas } from '@easel/shared'
import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

const PAGE_SIZE = 20
const webhookKeys = { all: ['webhooks'] as const, ofApp: (id: string) => ['webhooks', id] as const }

export type DeliveryStatus = Schemas['WebhookDelivery']['status']

export function useAppEndpoints(appId: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...webhookKeys.ofApp(toValue(appId)), 'endpoints']),
    queryFn: async () => (await answer(api.GET('/api/admin/apps/{id}/webhook-endpoints', { params: { path: { id: toValue(appId) } } }))).endpoints,
  })
}

export function useDeliveries(appId: MaybeRefOrGetter<string>, status: MaybeRefOrGetter<DeliveryStatus | undefined>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...webhookKeys.ofApp(toValue(appId)), 'deliveries', toValue(status)]),
    queryFn: ({ pageParam }) => answer(api.GET('/api/admin/webhook-deliveries', { params: { query: { appId: toValue(appId), status: toValue(status), limit: PAGE_SIZE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function useDelivery(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: computed(() => [...webhookKeys.all, 'delivery', toValue(id)]),
    queryFn: () => answer(api.GET('/api/admin/webhook-deliveries/{id}', { params: { path: { id: toValue(id) } } })),
  })
}

/** Commands on the endpoints of an app; each reads them anew, whatever came of it. */
export function useWebhookCommands() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: webhookKeys.all })
  const one = (id: string, endpointId: string) => ({ path: { id, endpointId } })
  return {
    add: useMutation({
      mutationFn: ({ id, body }: { id: string; body: Schemas['NewWebhookEndpoint'] }) => answer(api.POST('/api/admin/apps/{id}/webhook-endpoints', { body, params: { path: { id } } })),
      onSettled,
    }),
    change: useMutation({
      mutationFn: ({ id, endpointId, version, body }: { id: string; endpointId: string; version: number; body: Schemas['WebhookEndpointChange'] }) =>
        answer(api.PATCH('/api/admin/apps/{id}/webhook-endpoints/{endpointId}', { body, params: { ...one(id, endpointId), header: { 'If-Match': `"${version}"` } } })),
      onSettled,
    }),
    remove: useMutation({
      mutationFn: ({ id, endpointId }: { id: string; endpointId: string }) => answer(api.DELETE('/api/admin/apps/{id}/webhook-endpoints/{endpointId}', { params: one(id, endpointId) })),
      onSettled,
    }),
    rotate: useMutation({
      mutationFn: ({ id, endpointId, overlap }: { id: string; endpointId: string; overlap: number }) =>
        answer(api.POST('/api/admin/apps/{id}/webhook-endpoints/{endpointId}/rotate-secret', { body: { overlap }, params: one(id, endpointId) })),
      onSettled,
    }),
    test: useMutation({
      mutationFn: ({ id, endpointId }: { id: string; endpointId: string }) => answer(api.POST('/api/admin/apps/{id}/webhook-endpoints/{endpointId}/test', { params: one(id, endpointId) })),
      onSettled,
    }),
    redeliver: useMutation({ mutationFn: (id: string) => answer(api.POST('/api/admin/webhook-deliveries/{id}/redeliver', { params: { path: { id } } })), onSettled }),
    redeliverRange: useMutation({ mutationFn: (body: Schemas['EndpointRedelivery']) => answer(api.POST('/api/admin/webhook-deliveries/redeliver', { body })), onSettled }),
  }
}
