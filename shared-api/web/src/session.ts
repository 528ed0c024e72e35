import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, api, transport, type Schemas } from './client'

export type Account = Schemas['Account']
export type Role = Account['role']

export const sessionQuery = queryOptions({
  queryKey: ['session'] as const,
  queryFn: () => answer(api.GET('/api/auth/session')),
  staleTime: 60_000,
})

/** For route guards: who is signed in, asked at most once a minute. */
export async function signedInAccount(queries: QueryClient): Promise<Account | undefined> {
  return (await queries.fetchQuery(sessionQuery)).user
}

export function useSession() {
  const queries = useQueryClient()
  const query = useQuery(sessionQuery)
  const user = computed(() => query.data.value?.user)

  async function begin(user: Account | undefined) {
    transport.forgetToken()
    // Whoever shows the session keeps watching it: it changes, while all else that one account saw is forgotten.
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
    queries.getMutationCache().clear()
    queries.setQueryData(sessionQuery.queryKey, user ? { user } : {})
    await queries.invalidateQueries()
  }

  return {
    user,
    isSignedIn: computed(() => user.value !== undefined),
    isKnown: computed(() => query.data.value !== undefined),
    hasRole: (...roles: Role[]) => roles.some((role) => user.value?.roles.includes(role)),

    async signIn(credentials: Schemas['Credentials']) {
      await begin((await answer(api.POST('/api/auth/login', { body: credentials }))).user)
    },

    /** A registration that needs no verification is signed in at once; answers whether it is. */
    async register(registration: Schemas['Registration']): Promise<boolean> {
      const made = await answer(api.POST('/api/auth/register', { body: registration }))
      if (made.verificationRequired) return false
      transport.forgetToken()
      const session = await answer(api.GET('/api/auth/session'))
      if (session.user) await begin(session.user)
      else await this.signIn({ email: registration.email, password: registration.password })
      return true
    },

    async signOut() {
      await answer(api.POST('/api/auth/logout'))
      await begin(undefined)
    },
  }
}
