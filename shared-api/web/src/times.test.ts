import { describe, expect, it } from 'vitest'
import { duration, exactTime, relativeTime } from './times'

const now = new Date('2026-11-24T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)

describe('times', () => {
  it.each([
    [5, 'now'],
    [60, '1 minute ago'],
    [3599, '59 minutes ago'],
    [86_400, 'yesterday'],
    [-172_800, 'in 2 days'],
    [31_536_000, 'last year'],
  ])('%i seconds before now is "%s"', (seconds, words) => {
    expect(relativeTime(ago(seconds), now, 'en')).toBe(words)
  })

  it('gives the exact time in the zone that was asked', () => {
    expect(exactTime(now, 'en-GB', 'UTC')).toBe('24 Nov 2026, 12:00:00')
  })

  it.each([
    [840, 'en', '0.8 s'],
    [840, 'de', '0,8 s'],
    [12_300, 'en', '12 s'],
    [60_000, 'en', '1 min'],
    [185_000, 'en', '3 min 5 s'],
  ])('%i ms took in %s "%s"', (millis, locale, words) => {
    expect(duration(millis, locale)).toBe(words)
  })
})
