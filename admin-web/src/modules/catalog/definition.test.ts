import { describe, expect, it } from 'vitest'
import { asksForStyle, blankDefinition, blankStep, isDefinition, moved, prices, same, sent, type Step } from './definition'

const step = (facts: Partial<Step>): Step => ({ ...blankStep([]), ...facts })

describe('the definition of a tool', () => {
  it('has a price for each submission', () => {
    expect(prices([step({ cost: 2 }), step({ cost: 1 }), step({ cost: 5, onRequest: true })])).toEqual({ first: 3, onRequest: 5 })
    expect(prices([step({ cost: Number.NaN })])).toEqual({ first: 0, onRequest: 0 })
  })

  it('gives a new step a name of its own', () => {
    expect(blankStep([step({ id: 'step-1' }), step({ id: 'remove' }), step({ id: 'step-7' })]).id).toBe('step-8')
  })

  it('tells what follows only when a step follows', () => {
    const definition = blankDefinition('ttyp_1', 'Photo')
    const withFollowUp = { ...definition, config: { ...definition.config, followUp: { name: 'Model', inputSchema: {} } } }
    expect(sent(withFollowUp).config.followUp).toBeUndefined()
    const asked = { ...withFollowUp, config: { ...withFollowUp.config, steps: [step({ onRequest: true })] } }
    expect(sent(asked)).toEqual(asked)
  })

  it.each([
    [{ styleReferenceId: { type: 'string' } }, true],
    [{ look: { type: 'string', format: 'style-reference' } }, true],
    [{ factor: { type: 'string' }, any: true }, false],
  ])('that asks for %o asks for a style: %s', (properties, is) => {
    const { config } = blankDefinition('ttyp_1', 'Photo')
    expect(asksForStyle({ ...config, inputSchema: { type: 'object', properties } })).toBe(is)
    expect(asksForStyle({ ...config, followUp: { name: 'Model', inputSchema: { type: 'object', properties } } })).toBe(is)
  })

  it('is told from what the form could not show', () => {
    const { config, ...rest } = blankDefinition('ttyp_1', 'Photo')
    expect(isDefinition({ ...rest, config })).toBe(true)
    for (const wrong of [{ steps: [null] }, { steps: {} }, { supportedFormats: 'png' }, { inputSchema: [] }, { followUp: { name: 'Model' } }])
      expect(isDefinition({ ...rest, config: { ...config, ...wrong } })).toBe(false)
    expect([null, 7, [], rest].some(isDefinition)).toBe(false)
  })

  it('is the same in whatever order it is said', () => {
    const definition = blankDefinition('ttyp_1', 'Photo')
    const { slug, ...others } = definition
    expect(same({ ...others, slug }, definition)).toBe(true)
    expect(same({ ...definition, title: 'Other' }, definition)).toBe(false)
    const formats = { ...definition.config, supportedFormats: [...definition.config.supportedFormats].reverse() }
    expect(same({ ...definition, config: formats }, definition)).toBe(false)
  })

  it.each([
    [0, 2, ['b', 'c', 'a']],
    [2, 0, ['c', 'a', 'b']],
    [1, 1, ['a', 'b', 'c']],
  ])('moves the %i. to the place of the %i.', (from, to, order) => {
    expect(moved(['a', 'b', 'c'], from, to)).toEqual(order)
  })
})
