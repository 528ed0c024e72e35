import { answer, api } from '@easel/shared'
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'
import { useLive } from '../../parts/live'

const EVERY_MS = 4000
const PAGE_SIZE = 20

export function useProof() {
  return useQuery({
    queryKey: ['proof', 'state'],
    queryFn: () => answer(api.GET('/api/finance/proof')),
    refetchInterval: useLive().every(EVERY_MS),
    // What was, says nothing about what is.
    staleTime: 0,
  })
}

/** Each head is compared with its file in the archive when it is read, so they are read again only when somebody asks. */
export function useHeads() {
  return useInfiniteQuery({
    queryKey: ['proof', 'heads'],
    queryFn: ({ pageParam }) => answer(api.GET('/api/finance/proof/heads', { params: { query: { limit: PAGE_SIZE, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  })
}
