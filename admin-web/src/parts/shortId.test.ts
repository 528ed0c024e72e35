import { expect, it } from 'vitest'
import { shortId } from './shortId'

it.each([
  ['tsk_0193000000017a8b9c0d1e2f9e3779b1', 'tsk_…9e3779b1'],
  ['6f1c2c1e-8a1e-4df0-9b9d-0b9f6f6fa001', '…6f6fa001'],
  ['system:tasks.fulfilment', 'system:tasks.fulfilment'],
  ['a-tenants-own-name-for-its-user', 'a-tenants-own-name-for-its-user'],
])('%s is shown as %s', (id, shown) => {
  expect(shortId(id)).toBe(shown)
})
