import type { Schemas } from '@easel/shared'
import { expect, it } from 'vitest'
import { receipt } from './receipt'

const task = (facts: Partial<Schemas['Task']>) => ({ steps: [{ cost: 2 }, { cost: 4 }], creditsUsed: 0, creditsHeld: 0, toolSlug: 'figme', ...facts }) as Schemas['Task']

it.each([
  ['waits', task({ status: 'pending', creditsHeld: 6 }), { held: 6, spent: 0, cameBack: 0 }],
  ['is done', task({ status: 'completed', creditsUsed: 6 }), { held: 0, spent: 6, cameBack: 0 }],
  ['failed', task({ status: 'failed' }), { held: 0, spent: 0, cameBack: 6 }],
  ['delivered a part', task({ status: 'failed', creditsUsed: 2 }), { held: 0, spent: 2, cameBack: 4 }],
])('a task that %s', (_state, given, expected) => {
  expect(receipt(given)).toEqual(expected)
})
