import { describe, expect, it } from 'vitest'
import { auditFilter, changed } from './auditFilter'

const none = { entityType: undefined, action: undefined, entityId: undefined, actorId: undefined, from: undefined, to: undefined }

describe('auditFilter', () => {
  it('takes what the address says, and gives it back', () => {
    const query = { entityType: 'tool', action: 'catalog.tool-defined', entityId: 'tool_1', actorId: 'ada', from: '2026-11-01', to: '2026-11-30' }
    expect(auditFilter(query)).toEqual(query)
    expect(changed(auditFilter(query))).toEqual(query)
  })

  it.each([[{ entityType: 'moon' }], [{ action: 'moon.landed' }], [{ actorId: ' ' }], [{ entityId: ['a', 'b'] }], [{ from: 'yesterday' }]])('leaves out what makes no sense: %o', (query) => {
    expect(auditFilter(query)).toEqual(none)
    expect(changed(none)).toEqual({})
  })

  it('keeps the rest when something is changed', () => {
    const filter = auditFilter({ entityType: 'tool', actorId: 'ada' })
    expect(changed(filter, { actorId: '', entityId: 'tool_1' })).toEqual({ entityType: 'tool', entityId: 'tool_1' })
  })
})
