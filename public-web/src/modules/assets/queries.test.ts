import type { Schemas } from '@easel/shared'
import { expect, it } from 'vitest'
import { together } from './queries'

const page = (...ids: string[]) => ({ assets: ids.map((id) => ({ id })), total: 4, page: 1, limit: 2 }) as Schemas['AssetPage']

it('shows once what moved to the next page meanwhile', () => {
  expect(together([page('a', 'b'), page('b', 'c')]).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})
