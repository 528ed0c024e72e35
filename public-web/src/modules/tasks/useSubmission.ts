import { answer, api, makeKeys, type Schemas } from '@easel/shared'
import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { refreshAfterTask } from './queries'

type Submission = Schemas['TaskSubmission']

/** Submits paid work. One key per thing wanted, made before the first try: pressing twice or trying again never pays twice. */
export function useSubmission() {
  const queries = useQueryClient()
  let keyFor = makeKeys()

  const { mutateAsync, isPending, error } = useMutation({
    mutationFn: (body: Submission) => answer(api.POST('/api/tasks', { body, params: { header: { 'Idempotency-Key': keyFor(body) } } })),
    onSuccess: () => void refreshAfterTask(queries), // who waits for the task does not wait for lists
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
