import { ui } from '@easel/shared'
import { english } from '@easel/shared/testing/english'
import { mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import en from '../../messages/en.json'
import TaskEvents from './TaskEvents.vue'
import { adminTask, event, step } from './samples'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
const story = adminTask({
  task: { steps: [step('stp_1', 1, 5)] },
  events: [
    event(11, 'tasks.task-submitted', { price: 10 }, { requestId: 'req_1', actor: 'acc_1' }),
    event(12, 'tasks.step-requested', { step: { stepId: 'stp_1' }, round: 1 }, { causationId: 'evt_11' }),
    event(13, 'tasks.task-completed'),
  ],
})
const show = () => mount(TaskEvents, { props: { adminTask: story }, global: { plugins: [router, ui, english(en)] } })
type Shown = ReturnType<typeof show>

const names = (page: Shown) => page.findAll('li > button code').map((code) => code.text())
const button = (page: Shown, words: string) => page.findAll('button').find((each) => each.text() === words)

describe('the events of a task', () => {
  beforeEach(() => localStorage.clear())

  it('are grouped, or one list in the order of the log', async () => {
    const page = show()
    expect(page.findAll('h3').map((title) => title.text())).toEqual(['Accepted1 event · 0 ms', 'Step stp_11 event · 0 ms', 'End and settlement1 event · 0 ms'])
    await button(page, 'Raw')?.trigger('click')
    expect(page.findAll('h3')).toEqual([])
    expect(names(page)).toEqual(['tasks.task-submitted', 'tasks.step-requested', 'tasks.task-completed'])
  })

  it('open to their trail and payload, and a picked id marks what shares it', async () => {
    const page = show()
    await page.get('li > button').trigger('click')
    expect(page.get('pre').text()).toContain('"price": 10')
    await button(page, 'evt_11')?.trigger('click')
    expect(page.get('[role=status]').text()).toContain('2 events share')
    expect(page.findAll('li').map((row) => row.attributes('data-related'))).toEqual(['true', 'true', 'false'])
    await button(page, 'evt_11')?.trigger('click')
    expect(page.find('[role=status]').exists()).toBe(false)
  })
})
