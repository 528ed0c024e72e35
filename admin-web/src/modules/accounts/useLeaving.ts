import { notices, useRefusalWords, useSession } from '@easel/shared'
import { useMutation } from '@tanstack/vue-query'
import { useRouter } from 'vue-router'

/** Signing out, and to the sign-in page; from there back to a page, when one is named. */
export function useLeaving() {
  const { signOut } = useSession()
  const words = useRefusalWords()
  const router = useRouter()
  const { mutate, isPending: isLeaving } = useMutation<unknown, Error, string | undefined>({
    mutationFn: () => signOut(),
    onSuccess: (_answer, next) => router.push({ name: 'sign-in', query: next ? { next } : {} }),
    onError: (error) => notices.failed(words(error), error),
  })
  return { leave: (next?: string) => mutate(next), isLeaving }
}
