import { describe, expect, it } from 'vitest'
import { asRefusal, Refusal } from './refusal'

describe('a refusal', () => {
  it('keeps what the problem says', () => {
    const problem = { code: 'INSUFFICIENT_CREDITS', requestId: 'r-1', balance: 9, required: 12, retryable: false }
    expect(Refusal.from(problem, new Response(null, { status: 402 }))).toMatchObject(problem)
  })

  it('names the wrong fields', () => {
    const errors = [{ pointer: '/email', detail: 'is not an address' }]
    expect(Refusal.from({ code: 'VALIDATION_ERROR', errors }, new Response(null, { status: 400 })).fields).toEqual(errors)
  })

  it('takes the request id from the header when something else than the platform answered', () => {
    const response = new Response('<html>', { status: 502, headers: { 'X-Request-Id': 'r-2' } })
    expect(Refusal.from('<html>', response)).toMatchObject({ code: 'INTERNAL_ERROR', requestId: 'r-2', retryable: true })
  })

  it('wraps what is thrown by a bug', () => {
    expect(asRefusal(new TypeError('x is undefined'))).toMatchObject({ code: 'UNEXPECTED', message: 'x is undefined' })
  })
})
