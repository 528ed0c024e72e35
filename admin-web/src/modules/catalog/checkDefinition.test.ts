import { describe, expect, it } from 'vitest'
import contract from '../../../../ops/docs/openapi.json'
import { makeDefinitionChecker, readSchema } from './checkDefinition'
import { blankDefinition, blankStep } from './definition'

const check = makeDefinitionChecker(contract)
const blank = blankDefinition('ttyp_1', 'Photo')
const good = {
  ...blank,
  slug: 'image-upscale',
  title: 'Image upscaler',
  description: 'Makes pictures larger.',
  config: { ...blank.config, steps: [{ ...blankStep([]), name: 'Enlarge', type: 'image-upscale', provider: 'local', providerModel: 'sharp-1' }] },
}

describe('a definition', () => {
  it('that the contract allows has no fault', () => {
    expect([...check(good)]).toEqual([])
  })

  it('is told where it is wrong', () => {
    expect([...check({ ...good, slug: 'Not a slug' })]).toEqual([['/slug', { key: 'pattern' }]])
    expect([...check({ ...good, slug: '' })]).toEqual([['/slug', { key: 'missing' }]])
    expect(Object.fromEntries(check({ ...good, config: { ...good.config, steps: [{ ...blankStep([]), cost: -1, timeoutSeconds: Number.NaN }] } }))).toEqual({
      '/config/steps/0/cost': { key: 'atLeast', limit: 0 },
      '/config/steps/0/timeoutSeconds': { key: 'type' },
      '/config/steps/0/name': { key: 'missing' },
      '/config/steps/0/type': { key: 'missing' },
      '/config/steps/0/provider': { key: 'missing' },
      '/config/steps/0/providerModel': { key: 'missing' },
    })
  })
})

describe('the schema of an input', () => {
  it('is read when it is one', () => {
    expect(readSchema('{"type":"object","properties":{}}')).toEqual({ schema: { type: 'object', properties: {} } })
  })

  it.each([
    ['{', 'json'],
    ['[]', 'object'],
    ['{"type":"string"}', 'object'],
    ['{"type":"object","$ref":"#/nowhere"}', 'schema'],
  ])('%s is refused: %s', (text, fault) => {
    expect(readSchema(text)).toMatchObject({ fault })
  })
})
