import { expect, it } from 'vitest'
import { exactIn } from './zone'

const at = new Date('2026-11-24T23:05:09.042Z')

it('shows the moment in the zone that is asked, on the clock of 24 hours', () => {
  expect(exactIn(at, 'en-GB', 'UTC', false)).toBe('24 Nov 2026, 23:05:09')
  expect(exactIn(at, 'en-GB', 'Asia/Tokyo', false)).toBe('25 Nov 2026, 08:05:09')
  expect(exactIn(new Date('2026-11-24T00:00:00Z'), 'en-GB', 'UTC', false)).toBe('24 Nov 2026, 00:00:00')
})

it('shows thousandths where order matters', () => {
  expect(exactIn(at, 'en-GB', 'UTC', true)).toBe('24 Nov 2026, 23:05:09.042')
})
