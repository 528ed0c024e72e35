import { ui, type Schemas } from '@easel/shared'
import { english } from '@easel/shared/testing/english'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import en from '../../messages/en.json'
import TaskActions from './TaskActions.vue'

const page = { render: () => null }
const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/', component: page },
    { path: '/tools/:slug', name: 'tool', component: page },
  ],
})
const detail = {
  tool: { slug: 'figme', title: 'Figme', creditsCost: 6 },
  config: { steps: [{ id: 'paint', cost: 6, onRequest: false }], styles: [] as Schemas['ToolStyle'][] },
  inputSchema: { properties: { scale: { type: 'integer' } } },
} as unknown as Schemas['ToolDetail']

/** Of a task that cost 4 credits in its time. */
function waysOn(task: Partial<Schemas['Task']>) {
  const props = { task: { id: 'tsk_1', toolSlug: 'figme', input: {}, steps: [{ cost: 4 }], ...task } as Schemas['Task'], item: undefined, detail, isWorking: false }
  const actions = mount(TaskActions, { props, global: { plugins: [router, ui, english(en), VueQueryPlugin] } })
  return actions.findAll('button, a').map((way) => way.text())
}

describe('the ways on from a task', () => {
  it('are to run it again at the price of today', () => {
    expect(waysOn({ status: 'completed' })).toEqual(['Run again · 6 credits', 'Tweak', 'Start over'])
  })

  it('are another try when it failed, unless its input is at fault', () => {
    expect(waysOn({ status: 'failed', errorCode: 'PROVIDER_TIMEOUT' })).toEqual(['Try again', 'Tweak', 'Start over'])
    expect(waysOn({ status: 'failed', errorCode: 'INVALID_INPUT' })).toEqual(['Tweak', 'Start over'])
  })
})
