import { randomId } from './ids'
import { Refusal } from './refusal'

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const POSITION_MATTERS_FOR_MS = 30_000
const LAST_TRY = 3

export interface TransportOptions {
  send: (request: Request) => Promise<Response>
  pause?: (millis: number) => Promise<void>
  now?: () => number
}

export interface Transport {
  (request: Request): Promise<Response>
  /** A new session has a new token. */
  forgetToken: () => void
  /** Told when a call that needs a session found none. */
  onSignedOut: (listener: () => void) => void
}

/** Adds to each call what every call needs: request id, token, idempotency key, position; repeats only what may be repeated. */
export function makeTransport({ send, pause = sleep, now = Date.now }: TransportOptions): Transport {
  let token: Promise<string> | undefined
  let position: { value: string; until: number } | undefined
  let signedOut = () => {}

  async function fetchToken(origin: string): Promise<string> {
    const response = await send(new Request(`${origin}/api/auth/csrf`))
    if (!response.ok) throw Refusal.from(await response.json().catch(() => undefined), response)
    return ((await response.json()) as { csrfToken: string }).csrfToken
  }

  function currentToken(origin: string): Promise<string> {
    token ??= fetchToken(origin).catch((error: unknown) => {
      token = undefined
      throw error
    })
    return token
  }

  async function sendOnce(request: Request): Promise<Response> {
    if (!WRITES.has(request.method)) return send(request.clone())
    const origin = new URL(request.url).origin
    const used = await currentToken(origin)
    const response = await send(withToken(request, used))
    if (response.status !== 403) return response
    token = undefined
    const fresh = await currentToken(origin)
    return fresh === used ? response : send(withToken(request, fresh))
  }

  async function sendRepeatedly(request: Request): Promise<Response> {
    const mayRepeat = request.headers.has('Idempotency-Key')
    for (let attempt = 1; ; attempt++) {
      const last = !mayRepeat || attempt === LAST_TRY
      try {
        const response = await sendOnce(request)
        if (last || !asksToComeBack(response)) return response
        await pause(retryAfter(response) ?? 500 * 2 ** attempt)
      } catch (error) {
        if (error instanceof Refusal || isAbort(error)) throw error
        if (last) throw Refusal.unreachable(request.headers.get('X-Request-Id') ?? undefined)
        await pause(500 * 2 ** attempt)
      }
    }
  }

  const transport = async (request: Request): Promise<Response> => {
    const { headers } = request
    headers.set('X-Request-Id', randomId())
    if (request.method === 'POST' && !headers.has('Idempotency-Key')) headers.set('Idempotency-Key', randomId())
    if (!WRITES.has(request.method) && position && now() < position.until) headers.set('Easel-Position', position.value)

    const response = await sendRepeatedly(request)
    const reached = response.headers.get('Easel-Position')
    if (reached && WRITES.has(request.method)) position = { value: reached, until: now() + POSITION_MATTERS_FOR_MS }
    if (response.status === 401 && !new URL(request.url).pathname.startsWith('/api/auth/')) signedOut()
    return response
  }

  return Object.assign(transport, {
    forgetToken: () => {
      token = undefined
      position = undefined
    },
    onSignedOut: (listener: () => void) => {
      signedOut = listener
    },
  })
}

function withToken(request: Request, token: string): Request {
  const copy = request.clone()
  copy.headers.set('X-CSRF-Token', token)
  return copy
}

function asksToComeBack(response: Response): boolean {
  return (response.status === 503 || response.status === 409) && response.headers.has('Retry-After')
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('Retry-After'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 10) * 1000 : undefined
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError'
}

function sleep(millis: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, millis))
}
