import type { Schemas } from '@easel/shared'
import { expect, it } from 'vitest'
import { verdict } from './verdict'

const well: Schemas['ProofState'] = {
  logId: '5f0d7a52-6f0e-4a57-9b27-5a7e2f2c9d11',
  events: 10,
  sealed: 8,
  lag: { events: 2, seconds: 60 },
  range: { events: 4096, seconds: 10 },
  archive: { heads: 1, waiting: 0, differing: 0 },
  keys: [],
}

it('is content while sealing keeps up', () => {
  expect(verdict(well)).toBe('well')
  expect(verdict({ ...well, lag: { events: 9, seconds: 61 } })).toBe('behind')
  expect(verdict({ ...well, range: { events: 4096, seconds: 3600 }, lag: { events: 9, seconds: 10_800 } })).toBe('well')
})

it('says the worst first', () => {
  const stuck = { ...well, lag: { events: 9, seconds: 999 }, problem: 'Expected event 3 in the log, but it is not there' }
  expect(verdict(stuck)).toBe('stuck')
  expect(verdict({ ...stuck, archive: { heads: 3, waiting: 0, differing: 1 } })).toBe('differs')
})
