import { expect, it } from 'vitest'
import { makeKeys } from './ids'

it('keeps the key while the same is wanted, and makes another for something else', () => {
  const keyFor = makeKeys()
  const first = keyFor({ amount: 5 })
  expect(keyFor({ amount: 5 })).toBe(first)
  expect(keyFor({ amount: 6 })).not.toBe(first)
})
