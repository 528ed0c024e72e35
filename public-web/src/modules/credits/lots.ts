import type { Schemas } from '@easel/shared'

type Lot = Schemas['CreditLot']

/** Lots that expire, the soonest first. */
export function expiring(lots: Lot[]): (Lot & { expiresAt: string })[] {
  return lots
    .filter((lot): lot is Lot & { expiresAt: string } => lot.expiresAt !== undefined && lot.remaining > 0)
    .sort((one, other) => Date.parse(one.expiresAt) - Date.parse(other.expiresAt))
}
