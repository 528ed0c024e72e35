import type { components } from './schema'

type Problem = components['schemas']['Problem']
type FieldProblem = components['schemas']['FieldProblem']

/** No answer came: offline, or the platform is away. Our own code beside the server's. */
export const UNREACHABLE = 'UNREACHABLE'

/** What the platform refused, by its stable code. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly status: number
  readonly title: string
  readonly requestId: string | undefined
  readonly retryable: boolean
  readonly fields: FieldProblem[]
  readonly balance: number | undefined
  readonly required: number | undefined

  constructor(problem: Partial<Problem>, status: number, requestId?: string) {
    super(problem.detail ?? problem.error ?? problem.title ?? `HTTP ${status}`)
    this.code = problem.code ?? (status >= 500 ? 'INTERNAL_ERROR' : `HTTP_${status}`)
    this.status = status
    this.title = problem.title ?? ''
    this.requestId = problem.requestId ?? requestId
    this.retryable = problem.retryable ?? status >= 502
    this.fields = problem.errors ?? []
    this.balance = problem.balance
    this.required = problem.required
  }

  static unreachable(requestId?: string): Refusal {
    return new Refusal({ code: UNREACHABLE, retryable: true }, 0, requestId)
  }

  /** The body as openapi-fetch read it: a problem, or text when something else answered. */
  static from(body: unknown, response: Response): Refusal {
    const problem = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {}
    return new Refusal(problem, response.status, response.headers.get('X-Request-Id') ?? undefined)
  }
}

export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  return new Refusal({ code: 'UNEXPECTED', detail: error instanceof Error ? error.message : String(error) }, 0)
}
