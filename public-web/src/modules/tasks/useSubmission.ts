import { answer, api, asRefusal, makeKeys, type Schemas } from '@easel/shared'
import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { toolKeys } from '../catalog/queries'
import { refreshAfterTask } from './queries'

/** With the price that its button shows: nobody pays another. */
type Submission = Schemas['TaskSubmission'] & { expectedCredits: number }

/** Submits paid work. One key per thing wanted, at whatever price, made before the first try: pressing twice or trying again never pays twice. */
export function useSubmission() {
  const queries = useQueryClient()
  let keyFor = makeKeys()

  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (body: Submission) => {
      const key = keyFor({ ...body, expectedCredits: undefined })
      return answer(api.POST('/api/tasks', { body, params: { header: { 'Idempotency-Key': key } } }))
    },
    onSuccess: () => void refreshAfterTask(queries), // who waits for the task does not wait for lists
    onError: (refused) => {
      if (asRefusal(refused).code === 'PRICE_CHANGED') void queries.invalidateQueries({ queryKey: toolKeys.all }) // the button is to show the new one
    },
  })

  /** The id of the task, or nothing when it was refused; then `error` says why. */
  async function submit(submission: Submission): Promise<string | undefined> {
    if (isPending.value) return undefined
    const accepted = await mutateAsync(submission).catch(() => undefined)
    if (accepted) keyFor = makeKeys()
    return accepted?.taskId
  }

  return { submit, isPending, error }
}
