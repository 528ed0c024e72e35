/** Bytes that nothing else gives: a text or byte string behind its length in four bytes, a number in eight, what may be absent behind a byte that tells. */
export class Canonical {
  readonly #parts: Uint8Array[] = []

  constructor(kind: string) {
    this.text(kind)
  }

  text(text: string): this {
    return this.bytes(new TextEncoder().encode(text))
  }

  number(number: number): this {
    const part = new DataView(new ArrayBuffer(8))
    part.setBigInt64(0, BigInt(number))
    this.#parts.push(new Uint8Array(part.buffer))
    return this
  }

  bytes(bytes: Uint8Array): this {
    const length = new DataView(new ArrayBuffer(4))
    length.setUint32(0, bytes.length)
    this.#parts.push(new Uint8Array(length.buffer), bytes)
    return this
  }

  optional(bytes: Uint8Array | undefined): this {
    this.#parts.push(Uint8Array.of(bytes ? 1 : 0))
    return bytes ? this.bytes(bytes) : this
  }

  toBytes(): Uint8Array<ArrayBuffer> {
    return joined(...this.#parts)
  }
}

export function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export async function sha256(...parts: Uint8Array[]): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)))
}

export function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16))
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.codePointAt(0) ?? 0)
}
