import { expect, it } from 'vitest'
import { makeSteadyUrls } from './steadyUrls'

it('keeps the first address of a file for ten minutes', () => {
  let now = 0
  const steady = makeSteadyUrls(() => now)
  expect(steady('outputs/1', '/1?signed=a')).toBe('/1?signed=a')
  now = 599_999
  expect(steady('outputs/1', '/1?signed=b')).toBe('/1?signed=a')
  expect(steady('outputs/2', '/2?signed=b')).toBe('/2?signed=b')
  now = 600_000
  expect(steady('outputs/1', '/1?signed=c')).toBe('/1?signed=c')
})
