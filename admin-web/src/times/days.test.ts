import { describe, expect, it } from 'vitest'
import { spanOf } from './days'

const none = { from: undefined, to: undefined }

describe('spanOf', () => {
  it('reaches to the end of the last day', () => {
    expect(spanOf({ from: '2026-11-24', to: '2026-12-31' }, 'utc')).toEqual({ from: '2026-11-24T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' })
  })

  it('follows the zone of the browser', () => {
    expect(spanOf({ ...none, from: '2026-11-24' }, 'local')).toEqual({ from: new Date(2026, 10, 24).toISOString() })
  })

  it('is open where nothing was asked', () => {
    expect(spanOf(none, 'utc')).toEqual({})
  })
})
