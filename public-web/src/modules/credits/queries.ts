import { answer, api, useSession } from '@easel/shared'
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query'

export const creditKeys = { all: ['credits'] as const, balance: ['credits', 'balance'] as const, history: ['credits', 'history'] as const }

export function useBalance() {
  const { isSignedIn } = useSession()
  return useQuery({
    queryKey: creditKeys.balance,
    queryFn: () => answer(api.GET('/api/credits/balance')),
    enabled: isSignedIn,
    refetchOnWindowFocus: true,
  })
}

export function useMovements() {
  return useInfiniteQuery({
    queryKey: creditKeys.history,
    queryFn: ({ pageParam }) => answer(api.GET('/api/credits/history', { params: { query: { limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  })
}
