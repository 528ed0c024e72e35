import { makeQueries, ui } from '@easel/shared'
import { english } from '@easel/shared/testing/english'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import en from './messages/en.json'
import { modules } from './modules'
import LedgerPage from './modules/credits/LedgerPage.vue'
import TaskPage from './modules/tasks/TaskPage.vue'

const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

/** A platform that has nothing: its lists are empty, and every one thing is not there. */
const nothing = (request: Request) => Promise.resolve(new URL(request.url).pathname === '/api/finance/ledgers' ? json({ ledgers: [] }) : json({ code: 'NOT_FOUND' }, 404))

afterEach(() => vi.unstubAllGlobals())

it.each<[string, Component, Record<string, string>]>([
  ['/ledgers/acc_0', LedgerPage, { ownerId: 'acc_0' }],
  ['/tasks/tsk_0', TaskPage, { id: 'tsk_0' }],
])('%s says that there is nothing, and offers no other try', async (path, page, props) => {
  vi.stubGlobal('fetch', nothing)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }, ...modules.flatMap((module) => module.routes)] })
  await router.push(path)
  const shown = mount(page, { props, global: { plugins: [router, ui, english(en), [VueQueryPlugin, { queryClient: makeQueries() }]] } })
  await vi.waitFor(() => expect(shown.find('[role=alert] h1').exists()).toBe(true))
  await flushPromises()
  expect(shown.findAll('h1').map((title) => title.text())).toEqual(['There is nothing here'])
  expect(shown.text()).not.toContain('Try again')
})
