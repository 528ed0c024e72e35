import { expect, it } from 'vitest'
import { inTurns } from './inTurns'

it('does all that can be done and tells what was refused', async () => {
  let atOnce = 0
  let most = 0
  const outcome = await inTurns(['1', '2', '3', '4', '5', '6'], async (id) => {
    most = Math.max(most, ++atOnce)
    await Promise.resolve()
    atOnce--
    if (id === '2' || id === '5') throw new Error(`not ${id}`)
  })
  expect(outcome.done.sort()).toEqual(['1', '3', '4', '6'])
  expect(outcome.refused.sort()).toEqual(['2', '5'])
  expect(outcome.error).toEqual(new Error('not 2'))
  expect(most).toBe(4)
})

it('does nothing for nothing', async () => {
  expect(await inTurns([], () => Promise.reject(new Error('never')))).toEqual({ done: [], refused: [] })
})
