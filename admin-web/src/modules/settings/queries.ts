import { answer, api, type Schemas } from '@easel/shared'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'

const settingsKeys = { all: ['settings'] as const }

export function useSettings() {
  return useQuery({ queryKey: settingsKeys.all, queryFn: () => answer(api.GET('/api/admin/settings')) })
}

/** Saves them for the version that was shown; reads them anew, whatever came of it. */
export function useSaveSettings() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ version, body }: { version: number; body: Schemas['RateLimits'] }) => answer(api.PUT('/api/admin/settings', { body, params: { header: { 'If-Match': `"${version}"` } } })),
    onSettled: () => queries.invalidateQueries({ queryKey: settingsKeys.all }),
  })
}
