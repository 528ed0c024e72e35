import createClient from 'openapi-fetch'
import { Refusal } from './refusal'
import type { components, paths } from './schema'
import { makeTransport } from './transport'

export type Schemas = components['schemas']

// eslint-disable-next-line no-restricted-globals -- the one place that calls it
export const transport = makeTransport({ send: (request) => fetch(request) })

/** The platform's HTTP surface, same origin, typed from its contract. */
export const api = createClient<paths>({ baseUrl: globalThis.location.origin, fetch: transport })

interface Reply<T> {
  data?: T
  error?: unknown
  response: Response
}

/** The answer's body, or the refusal thrown. */
export async function answer<T>(call: Promise<Reply<T>>): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw Refusal.from(error, response)
  return data as T
}
