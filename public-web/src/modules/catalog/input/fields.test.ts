import { describe, expect, it } from 'vitest'
import { makeChecker } from './faults'
import { asInput, fieldsOf, fromText, untouched, type Field } from './fields'

const styles = [{ id: 'anime', name: 'Anime', imageUrl: '/anime.png' }]
const field = (property: object, name = 'it') => fieldsOf({ properties: { [name]: property } }, styles)[0] as Field

describe('the form of a schema', () => {
  it('has its properties in their order, with their words', () => {
    const schema = {
      type: 'object',
      properties: { storageKey: { type: 'string', title: 'Photo' }, scale: { type: 'integer', description: 'Times', default: 2 } },
      required: ['storageKey'],
    }
    expect(fieldsOf(schema, [])).toEqual([
      { name: 'storageKey', label: 'Photo', help: undefined, isRequired: true, fallback: undefined, kind: 'picture' },
      { name: 'scale', label: 'scale', help: 'Times', isRequired: false, fallback: 2, kind: 'number', step: 1, min: undefined, max: undefined },
    ])
  })

  it.each([
    [{ type: 'string', format: 'storage-key' }, { kind: 'picture' }],
    [{ type: 'boolean' }, { kind: 'flag' }],
    [{ type: 'number', minimum: 0, maximum: 1 }, { kind: 'number', step: 0.01, min: 0, max: 1 }],
    [{ type: ['integer', 'null'], multipleOf: 8 }, { kind: 'number', step: 8 }],
    [{ type: 'string', maxLength: 40 }, { kind: 'text', isLong: false, maxLength: 40 }],
    [{ type: 'string', maxLength: 400 }, { kind: 'text', isLong: true }],
    [{ enum: ['png', 'webp'] }, { kind: 'choice', options: [{ value: 'png', label: 'png' }, { value: 'webp', label: 'webp' }] }],
    [
      { oneOf: [{ const: 2, title: 'Twice', description: 'Quick', 'x-picture': '/2.png' }] },
      { kind: 'choice', options: [{ value: 2, label: 'Twice', help: 'Quick', picture: '/2.png' }] },
    ],
    [{ type: 'string', format: 'style-reference' }, { kind: 'choice', options: [{ value: 'anime', label: 'Anime', picture: '/anime.png' }] }],
    [{ type: 'array' }, { kind: 'other' }],
  ])('%o becomes %o', (property, expected) => {
    expect(field(property)).toMatchObject(expected)
  })

  it('knows pictures and styles by their names too', () => {
    expect(field({ type: 'string' }, 'imageStorageKey').kind).toBe('picture')
    expect(field({ type: 'string' }, 'styleReferenceId').kind).toBe('choice')
  })

  it("does not ask for the parent's output", () => {
    expect(fieldsOf({ properties: { sourceImageUrl: { type: 'string' } } }, [])).toEqual([])
  })

  it('begins with off where a switch has to be answered', () => {
    const schema = { properties: { sharp: { type: 'boolean' }, soft: { type: 'boolean', default: true }, wide: { type: 'boolean' } }, required: ['sharp', 'soft'] }
    const input = untouched(fieldsOf(schema, []))
    expect(input).toEqual({ sharp: false, soft: true })
    expect([...makeChecker(schema)(input)]).toEqual([])
  })

  it('begins with the defaults', () => {
    expect(untouched(fieldsOf({ properties: { a: { type: 'boolean', default: false }, b: { type: 'string' } } }, []))).toEqual({ a: false })
  })
})

describe('a value from text', () => {
  it.each([
    [{ enum: [2, 4] }, '4', 4],
    [{ enum: [2, 4] }, '5', undefined],
    [{ type: 'integer' }, '12', 12],
    [{ type: 'integer' }, '', undefined],
    [{ type: 'boolean' }, 'false', false],
    [{ type: 'boolean' }, 'maybe', undefined],
    [{ type: 'string' }, '12', '12'],
    [{ type: 'array' }, '[1]', [1]],
    [{ type: 'array' }, '[1', undefined],
  ])('%o, "%s" is %s', (property, text, value) => {
    expect(fromText(field(property), text)).toEqual(value)
  })
})

it('takes a former input back as its schema has it', () => {
  const fields = fieldsOf({ properties: { scale: { type: 'integer' }, note: { type: 'string' } } }, [])
  expect(asInput(fields, { scale: '4', note: '4', storageKey: 'uploads/1' })).toEqual({ scale: 4, note: '4', storageKey: 'uploads/1' })
  expect(asInput(fields, { scale: 2 })).toEqual({ scale: 2 })
})

it('gives a picture the name that the form has for it', () => {
  const fields = fieldsOf({ properties: { imageStorageKey: { type: 'string' } } }, [])
  expect(asInput(fields, { storageKey: 'uploads/1', styleStorageKey: 'styles/2' })).toEqual({ imageStorageKey: 'uploads/1', styleStorageKey: 'styles/2' })
})
