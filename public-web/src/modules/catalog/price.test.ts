import type { Schemas } from '@easel/shared'
import { expect, it } from 'vitest'
import { priceOf } from './price'

const detail = (...steps: Partial<Schemas['ToolStep']>[]) =>
  ({ tool: { creditsCost: 7 }, config: { steps: steps.map((step) => ({ id: 's', name: 'S', type: 's', cost: 0, ...step })) } }) as Schemas['ToolDetail']

it.each([
  ['every step that a submission runs', detail({ cost: 2 }, { cost: 4 }), 6],
  ['not what follows on request', detail({ cost: 3 }, { cost: 5, onRequest: true }), 3],
  ['the price of the tool where no step has one', detail({}, {}), 7],
])('counts %s', (_what, given, price) => {
  expect(priceOf(given)).toBe(price)
})
