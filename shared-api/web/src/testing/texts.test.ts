import { describe, expect, it } from 'vitest'
import { differences, unknownKeys, unusedKeys } from './texts'

const en = { cart: { items: '1 item | {count} items', hello: 'Hello {name}' }, state: { open: 'Open' } }

describe('texts', () => {
  it('are alike when keys, parameters and plural forms are', () => {
    expect(differences(en, { cart: { items: '1 Ding | {count} Dinge', hello: 'Hallo {name}' }, state: { open: 'Offen' } })).toEqual([])
  })

  it('tell every difference', () => {
    expect(differences(en, { cart: { items: '{count} Dinge', hello: 'Hallo {nane}', bye: 'Tschüss' }, state: {} })).toEqual([
      'state.open: missing',
      'cart.bye: too much',
      'cart.items: "2 {count}" became "1 {count}"',
      'cart.hello: "1 {name}" became "1 {nane}"',
    ])
  })

  it('find keys that are asked for and not there, and keys that nobody asks for', () => {
    const sources = { 'Cart.vue': "t('cart.items', { count: 1 }) t('cart.total') t(`state.${state}`)" }
    expect(unknownKeys(sources, en)).toEqual(['Cart.vue: cart.total'])
    expect(unusedKeys(sources, en)).toEqual(['cart.hello'])
  })
})
