import type { Schemas } from '@easel/shared'
import { Canonical, fromBase64, fromHex, joined, sha256, toHex } from './canonical'
import { leafOf, rootBy } from './merkle'

type Receipt = Schemas['ProofReceipt']
type Key = Schemas['ProofKey']

/** What was looked at, in this order; each failure stands for itself. */
export const checks = ['place', 'event', 'key', 'signature'] as const
export type Check = (typeof checks)[number]

/** The file is none of our receipts. */
export class NoReceipt extends Error {}

/** This browser cannot check: not over a safe connection, or without Ed25519. */
export class CannotCheck extends Error {}

/** Whether everything that the check reads is there; what is in it is for the check to say. */
export function readReceipt(text: string): Receipt {
  let receipt: Partial<Receipt>
  try {
    receipt = JSON.parse(text) as Partial<Receipt>
  } catch {
    throw new NoReceipt('no JSON')
  }
  const { kind, event, head, path, index } = receipt ?? {}
  const hashes = [head?.root, head?.previous, ...(Array.isArray(path) ? path : [])]
  const base64 = [event?.payload, head?.signature]
  const texts = [event?.eventId, event?.aggregateType, event?.aggregateId, event?.name, event?.revision, head?.logId, head?.at, head?.keyId]
  const numbers = [index, event?.position, event?.sequence, event?.atMicros, head?.number, head?.from, head?.to]
  const isWhole =
    kind === 'easel.receipt.v1' &&
    Array.isArray(path) &&
    hashes.every(isHash) &&
    base64.every(isBase64) &&
    texts.every((it) => typeof it === 'string') &&
    numbers.every((it) => Number.isSafeInteger(it)) &&
    (event?.metadataHash === undefined || isHash(event.metadataHash))
  if (!isWhole) throw new NoReceipt('not all of it is there')
  return receipt as Receipt
}

function isHash(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

function isBase64(value: unknown): boolean {
  return typeof value === 'string' && value.length % 4 === 0 && /^[0-9A-Za-z+/]*={0,2}$/.test(value)
}

/** What fails of a receipt against the published keys; nothing when it is good. */
export async function checkReceipt(receipt: Receipt, published: Key[]): Promise<Check[]> {
  if (!globalThis.crypto?.subtle) throw new CannotCheck('no WebCrypto')
  const { event, head, index } = receipt
  const failed: Check[] = []
  if (event.position !== head.from + index) failed.push('place')
  const leaf = await leafOf(eventBytes(event))
  const root = await rootBy(leaf, index, head.to - head.from + 1, receipt.path.map(fromHex))
  if (!root || toHex(root) !== head.root) failed.push('event')
  const key = published.find((it) => it.id === head.keyId)
  if (!key || !(await isNamedRight(key))) return [...failed, 'key']
  if (!(await isSigned(headBytes(head), head.signature, key))) failed.push('signature')
  return failed
}

function eventBytes(event: Schemas['ProofEvent']): Uint8Array {
  return new Canonical('easel.event.v1')
    .number(event.position)
    .text(event.eventId)
    .text(event.aggregateType)
    .text(event.aggregateId)
    .number(event.sequence)
    .text(event.name)
    .text(event.revision)
    .number(event.atMicros)
    .bytes(fromBase64(event.payload))
    .optional(event.metadataHash === undefined ? undefined : fromHex(event.metadataHash))
    .toBytes()
}

function headBytes(head: Schemas['ProofHead']): Uint8Array<ArrayBuffer> {
  return new Canonical('easel.head.v1')
    .text(head.logId)
    .number(head.number)
    .number(head.from)
    .number(head.to)
    .bytes(fromHex(head.root))
    .bytes(fromHex(head.previous))
    .number(Date.parse(head.at))
    .text(head.keyId)
    .toBytes()
}

/** A key's id is the beginning of its hash: no other key can have it. */
async function isNamedRight(key: Key): Promise<boolean> {
  return key.id === `key_${toHex(await sha256(fromBase64(key.publicKey))).slice(0, 32)}`
}

async function isSigned(text: Uint8Array<ArrayBuffer>, signature: string, key: Key): Promise<boolean> {
  let imported: CryptoKey
  try {
    imported = await crypto.subtle.importKey('raw', joined(fromBase64(key.publicKey)), { name: 'Ed25519' }, false, ['verify'])
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') throw new CannotCheck('no Ed25519')
    return false
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, fromBase64(signature), text)
}
