import type { Account, Role } from '@easel/shared'
import { describe, expect, it } from 'vitest'
import { auditors, operators } from './access'
import { placeFor } from './router'
import { isWithin, menuOf } from './shell/menu'

const somebody = (...roles: Role[]): Account => ({
  id: 'acc_1',
  email: 'a@example.com',
  name: 'A',
  role: roles[0] ?? 'USER',
  roles,
  plan: 'free',
  status: 'active',
  emailVerified: true,
})
const tasks = { name: 'tasks', meta: { roles: operators }, fullPath: '/tasks?status=failed', query: {} }
const ledgers = { name: 'ledgers', meta: { roles: auditors }, fullPath: '/ledgers', query: {} }
const home = { name: 'home', meta: { roles: [] }, fullPath: '/', query: {} }

describe('the console', () => {
  it('asks a stranger to sign in, and knows the way back', () => {
    expect(placeFor(undefined, tasks)).toEqual({ name: 'sign-in', query: { next: '/tasks?status=failed' } })
    expect(placeFor(undefined, home)).toEqual({ name: 'sign-in', query: {} })
  })

  it.each<[Role, boolean, boolean]>([
    ['SUPER_ADMIN', true, true],
    ['ADMIN', true, true],
    ['FINANCE', false, true],
    ['ANALYST', false, false],
    ['USER', false, false],
  ])('opens to %s: tasks %s, ledgers %s', (role, mayTasks, mayLedgers) => {
    const closed = (page: string) => ({ name: 'no-access', query: { page } })
    expect(placeFor(somebody(role), tasks)).toEqual(mayTasks ? true : closed('/tasks?status=failed'))
    expect(placeFor(somebody(role), ledgers)).toEqual(mayLedgers ? true : closed('/ledgers'))
  })

  it('begins with the first page that is open', () => {
    expect(placeFor(somebody('USER', 'ADMIN'), home)).toBe('/tasks')
    expect(placeFor(somebody('FINANCE'), home)).toBe('/ledgers')
    expect(placeFor(somebody('ANALYST'), home)).toBe('/analytics')
    expect(placeFor(somebody('USER'), home)).toEqual({ name: 'no-access' })
    expect(menuOf(somebody('FINANCE')).map((item) => item.to)).toEqual(['/ledgers', '/movements', '/summary', '/reconciliation', '/approvals', '/redemption-codes', '/proof', '/audit'])
  })

  it('keeps the menu lit on every page below a place', () => {
    expect(isWithin('/tasks', { to: '/tasks' })).toBe(true)
    expect(isWithin('/tasks/tsk_1', { to: '/tasks' })).toBe(true)
    expect(isWithin('/tasks-of-old', { to: '/tasks' })).toBe(false)
  })

  it('sends on who is signed in already, but never to another origin', () => {
    const signIn = (next: string) => ({ name: 'sign-in', meta: { visitorsOnly: true }, fullPath: '/login', query: { next } })
    expect(placeFor(somebody('ADMIN'), signIn('/system'))).toBe('/system')
    expect(placeFor(somebody('ADMIN'), signIn('//evil.example'))).toBe('/')
    expect(placeFor(undefined, signIn('/system'))).toBe(true)
  })
})
