import { VueQueryPlugin, QueryClient } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { toolKeys } from '../catalog/queries'
import { useSubmission } from './useSubmission'

const wanted = { toolSlug: 'figme', input: { scale: 2 }, expectedCredits: 4 }
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

let answers: Response[]
let sent: { body: unknown; key: string | null }[]

function begin() {
  const queries = new QueryClient()
  queries.setQueryData(toolKeys.one('figme'), {})
  let found: ReturnType<typeof useSubmission> | undefined
  mount({ setup: () => ((found = useSubmission()), () => undefined) }, { global: { plugins: [[VueQueryPlugin, { queryClient: queries }]] } })
  if (!found) throw new Error('Expected a submission')
  return { ...found, isToolReadAgain: () => queries.getQueryState(toolKeys.one('figme'))?.isInvalidated }
}

describe('a submission', () => {
  beforeEach(() => {
    sent = []
    vi.stubGlobal('fetch', async (request: Request) => {
      if (request.url.endsWith('/csrf')) return json({ csrfToken: 'token' })
      sent.push({ body: await request.json(), key: request.headers.get('Idempotency-Key') })
      return answers.shift()
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('tells the price that was shown', async () => {
    answers = [json({ taskId: 'tsk_1' }, 202)]
    const { submit, isToolReadAgain } = begin()
    expect(await submit(wanted)).toBe('tsk_1')
    expect(sent.map(({ body }) => body)).toEqual([wanted])
    expect(isToolReadAgain()).toBe(false)
  })

  it('refused at another price has the tool read again, and wants the same thing still', async () => {
    answers = [json({ code: 'PRICE_CHANGED' }, 409), json({ taskId: 'tsk_1' }, 202)]
    const { submit, error, isToolReadAgain } = begin()
    expect(await submit(wanted)).toBeUndefined()
    await flushPromises()
    expect(error.value).toMatchObject({ code: 'PRICE_CHANGED' })
    expect(isToolReadAgain()).toBe(true)
    expect(await submit({ ...wanted, expectedCredits: 6 })).toBe('tsk_1')
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1)
  })

  it('refused for another reason leaves the tool alone', async () => {
    answers = [json({ code: 'INSUFFICIENT_CREDITS' }, 402)]
    const { submit, isToolReadAgain } = begin()
    expect(await submit(wanted)).toBeUndefined()
    expect(isToolReadAgain()).toBe(false)
  })
})
