import { describe, expect, it } from 'vitest'
import { amountOf } from './forecast'

describe('an amount as it was typed', () => {
  it('is a whole number of credits, either way', () => {
    expect(amountOf('20')).toBe(20)
    expect(amountOf(-20)).toBe(-20)
  })

  it('is none while it is none', () => {
    for (const typed of ['', ' ', '-', '1.5', 'ten', '0', 0]) expect(amountOf(typed)).toBeUndefined()
  })
})
