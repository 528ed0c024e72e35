import type { Schemas } from '@easel/shared'
import { expect, it } from 'vitest'
import { placeOf } from './places'

type Entry = Schemas['AuditEntry']

const entry = (facts: Partial<Entry>): Entry => ({
  id: 'aud_1',
  position: 1,
  action: 'catalog.tool-defined',
  entityType: 'tool',
  entityId: 'tool_1',
  actor: { id: 'acc_1', type: 'admin' },
  at: '2026-11-26T12:00:00Z',
  ...facts,
})

it.each<[Partial<Entry>, string | undefined]>([
  [{}, '/tools/tool_1'],
  [{ action: 'catalog.tool-removed', before: { slug: 'cutter' } }, undefined],
  [{ entityType: 'task', entityId: 'tsk_1' }, '/tasks/tsk_1'],
  [{ entityType: 'account', entityId: 'acc_1' }, '/ledgers/acc_1'],
  [{ entityType: 'ledger', entityId: 'led_1', ownerId: 'acc_1' }, '/ledgers/acc_1'],
  [{ entityType: 'ledger', entityId: 'led_1' }, undefined],
  [{ entityType: 'approval', entityId: 'apr_1' }, '/approvals'],
  [{ entityType: 'redemption-code', entityId: 'code_1' }, '/redemption-codes'],
])('%o is shown at %s', (facts, place) => {
  expect(placeOf(entry(facts))?.to).toBe(place)
})
