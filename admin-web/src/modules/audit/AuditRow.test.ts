import { sessionQuery, ui, type Account, type Schemas } from '@easel/shared'
import { english } from '@easel/shared/testing/english'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import en from '../../messages/en.json'
import AuditRow from './AuditRow.vue'
import { auditFilter } from './auditFilter'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }, { path: '/tools/:id', component: {} }] })
const somebody = (role: Account['role']): Account => ({ id: 'acc_2', email: 'b@example.com', name: 'B', role, roles: [role], plan: 'free', status: 'active', emailVerified: true })
const entry: Schemas['AuditEntry'] = {
  id: 'aud_1',
  position: 4811,
  action: 'catalog.tool-activated',
  entityType: 'tool',
  entityId: 'tool_1',
  entityName: 'background-remove',
  actor: { id: 'acc_1', type: 'admin', name: 'Ada Lovelace' },
  at: '2026-11-26T12:00:00Z',
  before: { active: false },
  after: { active: true },
}

function show(facts: Partial<Schemas['AuditEntry']> = {}, role: Account['role'] = 'ADMIN') {
  const queryClient = new QueryClient()
  queryClient.setQueryData(sessionQuery.queryKey, { user: somebody(role) })
  return mount(AuditRow, {
    props: { entry: { ...entry, ...facts }, filter: auditFilter({}) },
    global: { plugins: [router, ui, english(en), [VueQueryPlugin, { queryClient }]] },
  })
}

it('says in one line what was done to what, and by whom', () => {
  const line = show().get('li > button').text()
  expect(line).toContain('Tool activated')
  expect(line).toContain('background-remove')
  expect(line).toContain('Ada Lovelace')
})

it('names the order of the tools in words', () => {
  const line = show({ action: 'catalog.tools-ordered', entityType: 'tool-shelf', entityId: 'shelf_tools' }).get('li > button').text()
  expect(line).toContain('Order of tools')
  expect(line).not.toContain('shelf_tools')
})

it('opens to what it was before and what it is since', async () => {
  const row = show()
  await row.get('li > button').trigger('click')
  expect(row.findAll('tbody tr').map((line) => line.findAll('th, td').map((cell) => cell.text()))).toEqual([['active', 'false', 'true']])
  expect(row.get('del').text()).toBe('false')
  expect(row.get('ins').text()).toBe('true')
})

it.each<[Account['role'], string[]]>([
  ['ADMIN', ['/tools/tool_1']],
  ['FINANCE', []],
])('leads %s only where that is open', async (role, places) => {
  const row = show({}, role)
  await row.get('li > button').trigger('click')
  expect(row.findAll('dd a').map((link) => link.attributes('href'))).toEqual(places)
})

it('shows an action that it has no words for by its name', () => {
  expect(show({ action: 'catalog.moon-landed' }).get('li > button').text()).toContain('catalog.moon-landed')
})
