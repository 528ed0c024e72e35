import { sha256 } from './canonical'

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)

/** Leaves and nodes are hashed apart (RFC 6962), so that neither can be taken for the other. */
export function leafOf(bytes: Uint8Array): Promise<Uint8Array> {
  return sha256(LEAF, bytes)
}

/** The root that follows from a leaf and its audit path (RFC 9162, 2.1.3.2); undefined when they do not fit a tree of that size. */
export async function rootBy(leaf: Uint8Array, index: number, size: number, path: Uint8Array[]): Promise<Uint8Array | undefined> {
  if (index < 0 || index >= size) return undefined
  let [place, last, root] = [index, size - 1, leaf]
  for (const neighbour of path) {
    if (last === 0) return undefined
    if (place % 2 === 1 || place === last) {
      root = await sha256(NODE, neighbour, root)
      while (place % 2 === 0 && place !== 0) [place, last] = [half(place), half(last)]
    } else {
      root = await sha256(NODE, root, neighbour)
    }
    ;[place, last] = [half(place), half(last)]
  }
  return last === 0 ? root : undefined
}

function half(number: number): number {
  return Math.floor(number / 2)
}
