import { describe, expect, it } from 'vitest'
import { jsonTokens } from './jsonTokens'

describe('jsonTokens', () => {
  const value = { 'a "quoted" name': ['text: with colon', -1.5e3, true, null], empty: {} }

  it('loses nothing of the text', () => {
    expect(jsonTokens(value).map((token) => token.text).join('')).toBe(JSON.stringify(value, null, 2))
  })

  it('tells names from texts and values', () => {
    const of = (kind: string) => jsonTokens(value).filter((token) => token.kind === kind).map((token) => token.text)
    expect(of('name')).toEqual([String.raw`"a \"quoted\" name"`, '"empty"'])
    expect(of('text')).toEqual(['"text: with colon"'])
    expect(of('value')).toEqual(['-1500', 'true', 'null'])
  })
})
