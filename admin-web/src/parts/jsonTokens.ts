export interface Token {
  kind: 'name' | 'text' | 'value' | 'mark'
  text: string
}

const TOKEN = /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/g

/** Pretty-printed JSON in coloured pieces; joined, they are the text. */
export function jsonTokens(value: unknown): Token[] {
  const json = JSON.stringify(value, null, 2) ?? ''
  const tokens: Token[] = []
  let done = 0
  for (const match of json.matchAll(TOKEN)) {
    const [whole, text, colon, plain] = match
    if (match.index > done) tokens.push({ kind: 'mark', text: json.slice(done, match.index) })
    if (plain !== undefined) tokens.push({ kind: 'value', text: plain })
    else tokens.push({ kind: colon === undefined ? 'text' : 'name', text: text ?? '' })
    if (colon !== undefined) tokens.push({ kind: 'mark', text: colon })
    done = match.index + whole.length
  }
  if (done < json.length) tokens.push({ kind: 'mark', text: json.slice(done) })
  return tokens
}
