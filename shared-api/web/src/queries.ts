import { QueryClient } from '@tanstack/vue-query'
import { asRefusal } from './refusal'

/** Reads are repeated only when the refusal says that it may help. */
export function makeQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (failures, error) => failures < 2 && asRefusal(error).retryable },
      mutations: { retry: false },
    },
  })
}
