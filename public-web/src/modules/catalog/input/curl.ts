import type { Schemas } from '@easel/shared'

const COOKIES = 'easel.cookies'
const quoted = (text: string) => `'${text.replaceAll("'", String.raw`'\''`)}'`
const lines = (...parts: string[]) => parts.join(' \\\n  ')

/** The call that the form makes, for a shell. */
export function submitCall(origin: string, submission: Schemas['TaskSubmission']): string {
  return lines(
    `curl -b ${COOKIES} ${origin}/api/tasks`,
    '-H "X-CSRF-Token: $TOKEN"',
    '-H "Idempotency-Key: $(uuidgen)"',
    "-H 'Content-Type: application/json'",
    `-d ${quoted(JSON.stringify(submission, null, 2))}`,
  )
}

/** What comes once before it: a session in a file, and its token. */
export function signInCall(origin: string, email: string): string {
  return [
    lines(`curl -c ${COOKIES} ${origin}/api/auth/login`, "-H 'Content-Type: application/json'", `-d ${quoted(JSON.stringify({ email, password: '…' }))}`),
    `TOKEN=$(curl -s -b ${COOKIES} ${origin}/api/auth/csrf | cut -d'"' -f4)`,
  ].join('\n')
}
