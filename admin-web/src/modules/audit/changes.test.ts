import { describe, expect, it } from 'vitest'
import { changesBetween } from './changes'

const step = (id: string, cost: number) => ({ id, cost })

describe('changesBetween', () => {
  it('tells only what differs, by its path', () => {
    const before = { title: 'Cutter', limits: { maxFileSizeBytes: 1, supportedFormats: ['png'] }, steps: [step('cut', 5)] }
    const after = { title: 'Cutter', limits: { maxFileSizeBytes: 2, supportedFormats: ['png', 'jpg'] }, steps: [step('cut', 10)] }
    expect(changesBetween(before, after)).toEqual([
      { path: ['limits', 'maxFileSizeBytes'], before: '1', after: '2' },
      { path: ['limits', 'supportedFormats'], before: 'png', after: 'png, jpg' },
      { path: ['steps', 'cut', 'cost'], before: '5', after: '10' },
    ])
  })

  it('knows a step by its id wherever it stands', () => {
    expect(changesBetween({ steps: [step('a', 1), step('b', 2)] }, { steps: [step('b', 2), step('c', 3)] })).toEqual([
      { path: ['steps', 'c', 'id'], before: undefined, after: 'c' },
      { path: ['steps', 'c', 'cost'], before: undefined, after: '3' },
      { path: ['steps', 'a', 'id'], before: 'a', after: undefined },
      { path: ['steps', 'a', 'cost'], before: '1', after: undefined },
    ])
  })

  it('shows all of what is new or gone', () => {
    expect(changesBetween(undefined, { active: true })).toEqual([{ path: ['active'], before: undefined, after: 'true' }])
    expect(changesBetween({ roles: ['USER'] }, undefined)).toEqual([{ path: ['roles'], before: 'USER', after: undefined }])
  })

  it('tells an order that is another', () => {
    expect(changesBetween({ tools: ['a', 'b'] }, { tools: ['b', 'a'] })).toEqual([{ path: ['tools'], before: 'a, b', after: 'b, a' }])
  })

  it('begins with nothing where a list was empty', () => {
    const style = { styleId: 'sty_1', name: 'Clay' }
    expect(changesBetween({ styles: [] }, { styles: [style] }).map((change) => change.path)).toEqual([
      ['styles', 'sty_1', 'styleId'],
      ['styles', 'sty_1', 'name'],
    ])
  })

  it('finds nothing between equals', () => {
    expect(changesBetween({ a: [{ id: 'x', b: {} }] }, { a: [{ id: 'x', b: {} }] })).toEqual([])
  })
})
