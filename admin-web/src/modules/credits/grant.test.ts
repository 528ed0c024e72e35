import { describe, expect, it } from 'vitest'
import { grantBody, type GrantForm } from './grant'

const form: GrantForm = { amount: '250', type: 'BONUS', reasonCode: 'GOODWILL', reason: ' Sorry for the outage ' }

describe('grantBody', () => {
  it('is a whole amount and the reason without its margins', () => {
    expect(grantBody(form)).toEqual({ amount: 250, type: 'BONUS', reasonCode: 'GOODWILL', reason: 'Sorry for the outage' })
  })

  it('takes credits away as a correction', () => {
    expect(grantBody({ ...form, amount: '-5', type: 'ADMIN_ADJUSTMENT' })?.amount).toBe(-5)
  })

  it.each([[{ amount: '' }], [{ amount: '0' }], [{ amount: '-5' }], [{ amount: '1.5' }], [{ amount: 'ten' }], [{ reason: '  ' }]])('is nothing with %o', (wrong) => {
    expect(grantBody({ ...form, ...wrong })).toBeUndefined()
  })
})
