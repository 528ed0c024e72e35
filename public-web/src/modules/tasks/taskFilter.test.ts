import { expect, it } from 'vitest'
import { taskFilter } from './taskFilter'

it.each([
  [{}, { status: undefined, page: 1 }],
  [{ status: 'failed', page: '3' }, { status: 'failed', page: 3 }],
  [{ status: 'lost', page: '-1' }, { status: undefined, page: 1 }],
  [{ status: ['failed'], page: '1.5' }, { status: undefined, page: 1 }],
])('an address with %o asks for %o', (query, filter) => {
  expect(taskFilter(query)).toEqual(filter)
})
