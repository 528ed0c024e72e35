import { describe, expect, it } from 'vitest'
import { Refusal, UNREACHABLE } from './refusal'
import { makeTransport } from './transport'

const ORIGIN = 'https://easel.test'
const instantly = () => Promise.resolve()

/** A platform in a few lines: answers in turn, tokens counted up, everything written down. */
function platform(...answers: (() => Response)[]) {
  const seen: Request[] = []
  let tokens = 0
  const send = (request: Request): Promise<Response> => {
    if (request.url.endsWith('/api/auth/csrf')) return Promise.resolve(Response.json({ csrfToken: `token-${++tokens}` }))
    seen.push(request)
    const next = answers.shift()
    if (!next) throw new TypeError('network is gone')
    return Promise.resolve(next())
  }
  return { send, seen, tokens: () => tokens }
}

const post = (headers: Record<string, string> = {}) => new Request(`${ORIGIN}/api/tasks`, { method: 'POST', headers, body: '{}' })
const ok = (headers: Record<string, string> = {}) => () => Response.json({}, { headers })
const refused = (status: number, headers: Record<string, string> = {}) => () => Response.json({ code: 'X' }, { status, headers })

describe('transport', () => {
  it('sends a token, a request id and an idempotency key with a write', async () => {
    const { send, seen } = platform(ok())
    await makeTransport({ send })(post())
    expect(seen[0]?.headers.get('X-CSRF-Token')).toBe('token-1')
    expect(seen[0]?.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(seen[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('asks for one token only', async () => {
    const { send, tokens } = platform(ok(), ok())
    const transport = makeTransport({ send })
    await Promise.all([transport(post()), transport(post())])
    expect(tokens()).toBe(1)
  })

  it('asks for a new token and sends once more when a write was forbidden', async () => {
    const { send, seen } = platform(refused(403), ok())
    const response = await makeTransport({ send })(post())
    expect(response.status).toBe(200)
    expect(seen.map((request) => request.headers.get('X-CSRF-Token'))).toEqual(['token-1', 'token-2'])
  })

  it('repeats a write under the same key when the line breaks', async () => {
    const broken = () => {
      throw new TypeError('connection reset')
    }
    const { send, seen } = platform(broken, ok())
    const response = await makeTransport({ send, pause: instantly })(post({ 'Idempotency-Key': 'made-before' }))
    expect(response.status).toBe(200)
    expect(seen.map((request) => request.headers.get('Idempotency-Key'))).toEqual(['made-before', 'made-before'])
  })

  it('waits as long as the platform asks before it repeats', async () => {
    const pauses: number[] = []
    const pause = (millis: number) => Promise.resolve(void pauses.push(millis))
    const { send } = platform(refused(409, { 'Retry-After': '2' }), refused(503, { 'Retry-After': '60' }), ok())
    expect((await makeTransport({ send, pause })(post())).status).toBe(200)
    expect(pauses).toEqual([2000, 10_000])
  })

  it('gives up after three tries and says that nothing answered', async () => {
    const { send, seen } = platform()
    const call = makeTransport({ send, pause: instantly })(post())
    await expect(call).rejects.toMatchObject({ code: UNREACHABLE, retryable: true })
    await expect(call).rejects.toBeInstanceOf(Refusal)
    expect(seen).toHaveLength(3)
  })

  it('does not repeat a write without a key', async () => {
    const { send, seen } = platform()
    await expect(makeTransport({ send, pause: instantly })(new Request(`${ORIGIN}/api/assets/1`, { method: 'DELETE' }))).rejects.toBeInstanceOf(Refusal)
    expect(seen).toHaveLength(1)
  })

  it('reads its own writes: the position of a write goes with the reads of the next half minute', async () => {
    let now = 0
    const { send, seen } = platform(ok({ 'Easel-Position': '42' }), ok(), ok())
    const transport = makeTransport({ send, now: () => now })
    await transport(post())
    await transport(new Request(`${ORIGIN}/api/credits/balance`))
    now = 31_000
    await transport(new Request(`${ORIGIN}/api/credits/balance`))
    expect(seen.map((request) => request.headers.get('Easel-Position'))).toEqual([null, '42', null])
  })

  it('tells when a session has ended, but not when a sign-in is refused', async () => {
    const { send } = platform(refused(401), refused(401))
    let told = 0
    const transport = makeTransport({ send })
    transport.onSignedOut(() => told++)
    await transport(new Request(`${ORIGIN}/api/auth/login`, { method: 'POST', body: '{}' }))
    expect(told).toBe(0)
    await transport(new Request(`${ORIGIN}/api/tasks`))
    expect(told).toBe(1)
  })
})
