import type { Schemas } from '@easel/shared'
import { describe, expect, it } from 'vitest'
import { toHex } from './canonical'
import { checkReceipt, NoReceipt, readReceipt } from './checkReceipt'
import { leafOf } from './merkle'
import text from './samples/receipt.json?raw'

// Made by the platform; its own test reads the same file.
const good = () => readReceipt(text)
const keys = [good().key]

type Change = (receipt: Schemas['ProofReceipt']) => void

function changed(change: Change): Schemas['ProofReceipt'] {
  const receipt = good()
  change(receipt)
  return receipt
}

it('hashes a leaf as RFC 6962 does', async () => {
  expect(toHex(await leafOf(new Uint8Array()))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
})

it('finds nothing wrong with a receipt of the platform', async () => {
  expect(await checkReceipt(good(), keys)).toEqual([])
})

describe('a forged receipt', () => {
  it.each<[string, Change, string[]]>([
    ['another amount', (it) => (it.event.payload = btoa(atob(it.event.payload).replace('"amount":10', '"amount":99'))), ['event']],
    ['another ledger', (it) => (it.event.aggregateId += 'x'), ['event']],
    ['text over a border', (it) => ([it.event.name, it.event.revision] = [`${it.event.name}1`, '']), ['event']],
    ['no metadata', (it) => delete it.event.metadataHash, ['event']],
    ['another time', (it) => (it.event.atMicros += 1), ['event']],
    ['another place', (it) => (it.event.position += 1), ['place', 'event']],
    ['another leaf', (it) => (it.index += 1), ['place', 'event']],
    ['a shorter path', (it) => it.path.pop(), ['event']],
    ['another root', (it) => (it.head.root = '0'.repeat(64)), ['event', 'signature']],
    ['another time of sealing', (it) => (it.head.at = '2026-11-27T06:00:00.122Z'), ['signature']],
    ['no signature', (it) => (it.head.signature = ''), ['signature']],
    ['a key that nobody published', (it) => (it.head.keyId = 'key_0'), ['key']],
  ])('fails with %s', async (_what, change, failed) => {
    expect(await checkReceipt(changed(change), keys)).toEqual(failed)
  })

  it('fails when its own key is not published', async () => {
    expect(await checkReceipt(good(), [])).toEqual(['key'])
  })

  it('fails when a published key has the id of another', async () => {
    const other = { ...good().key, publicKey: btoa('\0'.repeat(32)) }
    expect(await checkReceipt(good(), [other])).toEqual(['key'])
  })
})

it.each(['', 'null', '[]', '{}', '{"kind":"easel.receipt.v1"}', text.replace('"path": [', '"path": ["x",'), text.replace('"index": 1', '"index": 1.5'), text.replace('"payload": "', '"payload": "é'), text.replace('receipt.v1', 'receipt.v2')])(
  'takes no other file for a receipt (%#)',
  (other) => {
    expect(() => readReceipt(other)).toThrow(NoReceipt)
  },
)
