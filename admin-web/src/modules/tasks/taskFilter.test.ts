import { describe, expect, it } from 'vitest'
import { changed, isFiltered, taskFilter } from './taskFilter'

const none = { status: undefined, source: undefined, tool: undefined, provider: undefined, owner: undefined, page: 1 }

describe('taskFilter', () => {
  it('takes what the address says', () => {
    const query = { status: 'failed', source: 'WEB_TOOL', tool: 'background-remove', provider: 'local', owner: ' ada@example.com ', page: '3' }
    expect(taskFilter(query)).toEqual({ ...query, owner: 'ada@example.com', page: 3 })
  })

  it.each([[{}], [{ status: 'nonsense', source: 'web_tool', page: '-1' }], [{ status: ['failed', 'pending'], owner: ' ', page: '1.5' }], [{ tool: null }]])(
    'leaves out what makes no sense: %o',
    (query) => {
      expect(taskFilter(query)).toEqual(none)
    },
  )

  it('survives the way through the address', () => {
    const filter = { ...none, status: 'pending' as const, owner: 'acc_1', page: 4 }
    const query = Object.fromEntries(Object.entries(changed(filter, { page: 4 })).map(([key, value]) => [key, String(value)]))
    expect(taskFilter(query)).toEqual(filter)
  })

  it('begins another filter at its first page, and keeps no empty words', () => {
    expect(changed({ ...none, status: 'failed', owner: 'ada', page: 7 }, { owner: '', tool: 'upscale' })).toEqual({ status: 'failed', tool: 'upscale' })
  })

  it('knows whether anything is filtered', () => {
    expect(isFiltered({ ...none, page: 9 })).toBe(false)
    expect(isFiltered({ ...none, provider: 'local' })).toBe(true)
  })
})
