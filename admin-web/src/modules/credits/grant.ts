import type { Schemas } from '@easel/shared'

type Adjustment = Schemas['CreditAdjustment']

export const grantTypes = ['BONUS', 'ADMIN_ADJUSTMENT'] as const satisfies Adjustment['type'][]
export const reasonCodes = ['GOODWILL', 'COMPENSATION', 'PROMOTION', 'CORRECTION', 'TEST'] as const

export interface GrantForm {
  amount: string | number
  type: Adjustment['type']
  reasonCode: string
  reason: string
}

/** What to send; nothing while the form does not say a whole amount above zero and why. */
export function grantBody({ amount, type, reasonCode, reason }: GrantForm): Adjustment | undefined {
  const credits = typeof amount === 'string' && amount.trim() === '' ? NaN : Number(amount)
  const why = reason.trim()
  return Number.isSafeInteger(credits) && credits > 0 && why !== '' ? { amount: credits, type, reasonCode, reason: why } : undefined
}
