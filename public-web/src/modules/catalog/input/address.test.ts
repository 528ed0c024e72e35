import { describe, expect, it } from 'vitest'
import { fromAddress, toAddress } from './address'
import { asInput, fieldsOf, held } from './fields'

const fields = fieldsOf(
  {
    properties: {
      storageKey: { type: 'string' },
      scale: { type: 'integer', enum: [2, 4], default: 2 },
      sharp: { type: 'boolean' },
      note: { type: 'string' },
    },
  },
  [],
)

describe('the address of a form', () => {
  it('holds what was changed, and gives it back', () => {
    const input = { storageKey: 'uploads/1/ast_2', scale: 4, sharp: false, note: 'for Ada' }
    const query = { storageKey: 'uploads/1/ast_2', scale: '4', sharp: 'false', note: 'for Ada' }
    expect(toAddress(fields, input)).toEqual(query)
    expect(fromAddress(fields, query)).toEqual(input)
  })

  it('leaves out defaults, nothing and what is too long', () => {
    expect(toAddress(fields, { scale: 2, note: '', storageKey: 'x'.repeat(2000) })).toEqual({})
  })

  it('takes a picture that comes from elsewhere, whatever its field is called', () => {
    const renamed = fieldsOf({ properties: { imageStorageKey: { type: 'string' } } }, [])
    expect(fromAddress(renamed, { storageKey: 'uploads/1' })).toEqual({ imageStorageKey: 'uploads/1' })
    expect(fromAddress(renamed, { storageKey: 'uploads/1', imageStorageKey: 'uploads/2' })).toEqual({ imageStorageKey: 'uploads/2' })
  })

  it.each(['constructor', 'toString', 'valueOf', '__proto__'])('takes a property named %s for what was given, never for what every object has', (name) => {
    const odd = fieldsOf({ properties: JSON.parse(`{"${name}":{"type":"string"}}`) as object }, [])
    const given = Object.fromEntries([[name, 'for Ada']])
    expect(odd.map((field) => field.name)).toEqual([name])
    expect(held({}, name)).toBeUndefined()
    expect(held(given, name)).toBe('for Ada')
    expect(held(asInput(odd, given), name)).toBe('for Ada')
    expect(fromAddress(odd, {})).toEqual({})
    expect(toAddress(odd, {})).toEqual({})
    expect(toAddress(odd, given)).toEqual({}) // the router would not give it back
  })

  it('takes no value that the form does not offer, and no foreign name', () => {
    expect(fromAddress(fields, { scale: '3', sharp: ['true'], colour: 'red' })).toEqual({ scale: 2 })
  })
})
