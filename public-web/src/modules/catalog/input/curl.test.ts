import { describe, expect, it } from 'vitest'
import { signInCall, submitCall } from './curl'

describe('the call for a shell', () => {
  it('submits what the form holds, with quotes that a shell understands', () => {
    const call = submitCall('https://easel.example', { toolSlug: 'upscale', input: { note: "Ada's" } })
    expect(call).toBe(String.raw`curl -b easel.cookies https://easel.example/api/tasks \
  -H "X-CSRF-Token: $TOKEN" \
  -H "Idempotency-Key: $(uuidgen)" \
  -H 'Content-Type: application/json' \
  -d '{
  "toolSlug": "upscale",
  "input": {
    "note": "Ada'\''s"
  }
}'`)
  })

  it('signs in before, and takes the token from the answer', () => {
    expect(signInCall('https://easel.example', 'a@example.com')).toBe(String.raw`curl -c easel.cookies https://easel.example/api/auth/login \
  -H 'Content-Type: application/json' \
  -d '{"email":"a@example.com","password":"…"}'
TOKEN=$(curl -s -b easel.cookies https://easel.example/api/auth/csrf | cut -d'"' -f4)`)
  })
})
