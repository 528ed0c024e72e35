import type { Schemas } from '@easel/shared'

type Adjustment = Schemas['CreditAdjustment']

export const grantTypes = ['BONUS', 'ADMIN_ADJUSTMENT'] as const satisfies Adjustment['type'][]
export const reasonCodes = ['GOODWILL', 'COMPENSATION', 'PROMOTION', 'CORRECTION', 'FRAUD', 'TEST'] as const

export interface GrantForm {
  amount: string | number
  type: Adjustment['type']
  reasonCode: string
  reason: string
}

/** What to send; nothing while the form does not say a whole amount and why. Only a correction takes credits away. */
export function grantBody({ amount, type, reasonCode, reason }: GrantForm): Adjustment | undefined {
  const credits = typeof amount === 'string' && amount.trim() === '' ? NaN : Number(amount)
  const why = reason.trim()
  const isFit = credits > 0 || (credits < 0 && type === 'ADMIN_ADJUSTMENT')
  return Number.isSafeInteger(credits) && isFit && why !== '' ? { amount: credits, type, reasonCode, reason: why } : undefined
}
