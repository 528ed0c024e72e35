import { answer, api, useSession, type Schemas } from '@easel/shared'
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import type { Ref } from 'vue'

export const creditKeys = { all: ['credits'] as const, balance: ['credits', 'balance'] as const, history: ['credits', 'history'] as const }

/** Welcome credits come a moment after the account: who has none at all is asked about again, a few times. */
const GIFT = { everyMillis: 1000, tries: 10 }

export function useBalance() {
  const { isSignedIn } = useSession()
  return useQuery({
    queryKey: creditKeys.balance,
    queryFn: () => answer(api.GET('/api/credits/balance')),
    enabled: isSignedIn,
    refetchOnWindowFocus: true,
    refetchInterval: ({ state }) => (state.data?.lots.length === 0 && state.dataUpdateCount < GIFT.tries ? GIFT.everyMillis : false),
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

export function useReceipt() {
  return useMutation({ mutationFn: (entryId: string) => answer(api.GET('/api/credits/history/{entryId}/proof', { params: { path: { entryId } } })) })
}

export function useRedeem() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => answer(api.POST('/api/credits/redemptions', { body: { code } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: creditKeys.all }),
  })
}

/** The owner's own limit, below the balance. */
export function useSpendingLimit() {
  const queries = useQueryClient()
  const onSuccess = () => queries.invalidateQueries({ queryKey: creditKeys.all })
  return {
    set: useMutation({ mutationFn: (body: Schemas['NewSpendingLimit']) => answer(api.PUT('/api/credits/spending-limit', { body })), onSuccess }),
    remove: useMutation({ mutationFn: () => answer(api.DELETE('/api/credits/spending-limit')), onSuccess }),
  }
}

export function useAlerts() {
  return useQuery({ queryKey: [...creditKeys.all, 'alerts'], queryFn: () => answer(api.GET('/api/credits/alerts')) })
}

/** What the balance is made of; asked for once somebody wants to know. */
export function useOwnExplanation(isWanted: Ref<boolean>) {
  return useQuery({ queryKey: [...creditKeys.all, 'explain'], queryFn: () => answer(api.GET('/api/credits/explain')), enabled: isWanted })
}
