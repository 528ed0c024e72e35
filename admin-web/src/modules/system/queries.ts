import { answer, api } from '@easel/shared'
import { useQuery } from '@tanstack/vue-query'
import { useLive } from '../../parts/live'

const EVERY_MS = 4000

export function useSystemHealth() {
  return useQuery({
    queryKey: ['system'],
    queryFn: () => answer(api.GET('/api/admin/system-health')),
    refetchInterval: useLive().every(EVERY_MS),
    // What was, says nothing about what is.
    staleTime: 0,
  })
}
