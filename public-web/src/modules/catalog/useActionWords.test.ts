import type { Schemas } from '@easel/shared'
import { english } from '@easel/shared/testing/english'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import own from '../../messages/en.json'
import { useActionWords } from './useActionWords'

const step = (name: string, cost: number, onRequest = false) => ({ id: name, name, type: 't', cost, onRequest })
const detail = (...steps: Schemas['ToolStep'][]) => ({ tool: { title: 'Crystal memory', creditsCost: 0 }, config: { steps } }) as Schemas['ToolDetail']
const model = { name: '3D model', creditsCost: 5, inputSchema: {} }

function words() {
  let found: ReturnType<typeof useActionWords> | undefined
  mount({ setup: () => ((found = useActionWords()), () => undefined) }, { global: { plugins: [english(own)] } })
  if (!found) throw new Error('Expected words')
  return found
}

it('a button says the one step that it runs', () => {
  expect(words().ofTool(detail(step('Remove background', 10)))).toBe('Remove background · 10 credits')
  expect(words().ofTool(detail(step('Paint the figurine', 1), step('Shape it in 3D', 5, true)))).toBe('Paint the figurine · 1 credit')
})

it('a button that runs several steps says the whole', () => {
  expect(words().ofTool(detail(step('Estimate the depth', 2), step('Set the points', 4)))).toBe('Start Crystal memory · 6 credits')
})

it('a button for what follows says the step on request', () => {
  expect(words().ofFollowUp(detail(step('Paint the figurine', 3), step('Shape it in 3D', 5, true)), model)).toBe('Shape it in 3D · 5 credits')
})
