import { notices, useRefusalWords, useSession } from '@easel/shared'
import { useMutation } from '@tanstack/vue-query'
import { useRouter } from 'vue-router'

/** Signing out, and to the sign-in page. */
export function useLeaving() {
  const { signOut } = useSession()
  const words = useRefusalWords()
  const router = useRouter()
  const { mutate: leave, isPending: isLeaving } = useMutation({
    mutationFn: () => signOut(),
    onSuccess: () => router.push({ name: 'sign-in' }),
    onError: (error) => notices.failed(words(error), error),
  })
  return { leave, isLeaving }
}
