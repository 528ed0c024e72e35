import { answer, api } from '@easel/shared'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { useLive } from '../../parts/live'
import { isMoving } from './rebuilds'

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

const MOVING_EVERY_MS = 1000
const projectionKey = ['projections'] as const

export function useProjections() {
  const { isLive } = useLive()
  return useQuery({
    queryKey: projectionKey,
    queryFn: async () => (await answer(api.GET('/api/admin/projections'))).projections,
    refetchInterval: ({ state }) => isLive.value && (state.data?.some(({ rebuild }) => isMoving(rebuild)) ? MOVING_EVERY_MS : EVERY_MS),
    staleTime: 0,
  })
}

/** Each reads all projections anew, whatever came of it. */
export function useRebuildCommands(name: () => string) {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: projectionKey })
  const params = () => ({ params: { path: { name: name() } } })
  return {
    begin: useMutation({ mutationFn: () => answer(api.POST('/api/admin/projections/{name}/rebuild', params())), onSettled }),
    cancel: useMutation({ mutationFn: () => answer(api.DELETE('/api/admin/projections/{name}/rebuild', params())), onSettled }),
    decide: useMutation({ mutationFn: () => answer(api.POST('/api/admin/projections/{name}/rebuild/switch', params())), onSettled }),
  }
}
