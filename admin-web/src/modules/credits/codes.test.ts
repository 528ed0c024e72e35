import { describe, expect, it } from 'vitest'
import { newCodes, type CodesForm } from './codes'

const form: CodesForm = { count: 3, amount: 25, campaign: ' Fair in May ', lastDay: '', creditsLastDays: '' }

describe('newCodes', () => {
  it('work and last for ever when nothing else is said', () => {
    expect(newCodes(form, 'utc')).toEqual({ count: 3, amount: 25, campaign: 'Fair in May' })
  })

  it('work till the end of their last day', () => {
    expect(newCodes({ ...form, lastDay: '2027-05-31' }, 'utc').redeemableTill).toBe('2027-06-01T00:00:00.000Z')
  })

  it('give credits that last some days', () => {
    expect(newCodes({ ...form, creditsLastDays: '90' }, 'utc').creditsLastDays).toBe(90)
  })
})
