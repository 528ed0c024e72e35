import { answer, api, type Schemas } from '@easel/shared'
import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { CannotCheck, checkReceipt, NoReceipt, readReceipt, type Check } from './checkReceipt'

const proofKeys = { published: ['proof', 'keys'] as const }
const published = { queryKey: proofKeys.published, queryFn: () => answer(api.GET('/api/proof/keys')) }

export type Outcome = { is: 'unreadable' } | { is: 'uncheckable' } | { is: 'checked'; receipt: Schemas['ProofReceipt']; failed: Check[] }

export function usePublishedKeys() {
  return useQuery(published)
}

/** Checks a file in this browser; only the published keys are asked for. */
export function useCheck() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (file: Blob): Promise<Outcome> => {
      try {
        const receipt = readReceipt(await file.text())
        const { keys } = await queries.fetchQuery(published)
        return { is: 'checked', receipt, failed: await checkReceipt(receipt, keys) }
      } catch (error) {
        if (error instanceof NoReceipt) return { is: 'unreadable' }
        if (error instanceof CannotCheck) return { is: 'uncheckable' }
        throw error
      }
    },
  })
}
