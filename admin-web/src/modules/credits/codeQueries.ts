import { answer, api, type Schemas } from '@easel/shared'
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/vue-query'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

const codeKeys = { all: ['redemption-codes'] as const }
const PAGE_SIZE = 50

export function useCodes(state: MaybeRefOrGetter<Schemas['CodeState'] | undefined>, batchId: MaybeRefOrGetter<string | undefined>) {
  return useInfiniteQuery({
    queryKey: computed(() => [...codeKeys.all, toValue(state), toValue(batchId)]),
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/admin/redemption-codes', { params: { query: { state: toValue(state), batchId: toValue(batchId), limit: PAGE_SIZE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function useCodeCommands() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: codeKeys.all })
  return {
    issue: useMutation({
      mutationFn: ({ body, key }: { body: Schemas['NewCodes']; key: string }) => answer(api.POST('/api/admin/redemption-codes', { params: { header: { 'Idempotency-Key': key } }, body })),
      onSettled,
    }),
    revoke: useMutation({ mutationFn: (id: string) => answer(api.DELETE('/api/admin/redemption-codes/{id}', { params: { path: { id } } })), onSettled }),
  }
}
