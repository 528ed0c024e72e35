import type { Schemas } from '@easel/shared'
import { dayOf, spanOf } from '../../times/days'
import type { Zone } from '../../times/zone'

export interface CodesForm {
  count: number
  amount: number
  campaign: string
  /** The last day on which they can be redeemed; empty for ever. */
  lastDay: string
  /** Empty when what they gave does not expire. */
  creditsLastDays: string | number
}

/** What to send: a code works till the end of its last day, in the zone shown. */
export function newCodes({ count, amount, campaign, lastDay, creditsLastDays }: CodesForm, zone: Zone): Schemas['NewCodes'] {
  const till = spanOf({ from: undefined, to: dayOf(lastDay) }, zone).to
  return {
    count,
    amount,
    campaign: campaign.trim(),
    ...(till ? { redeemableTill: till } : {}),
    ...(creditsLastDays === '' ? {} : { creditsLastDays: Number(creditsLastDays) }),
  }
}
