import type { Account } from '@easel/shared'
import { isOneOf } from '../access'
import type { MenuItem } from '../adminModule'
import { modules } from '../modules'

/** What somebody may open, in the order of the menu. */
export function menuOf(account: Pick<Account, 'roles'> | undefined): MenuItem[] {
  return modules.flatMap((module) => (module.menu ?? []).filter((item) => isOneOf(account, item.roles)))
}

/** Whether a page belongs to a place in the menu: the place itself and all below it. */
export function isWithin(path: string, { to }: Pick<MenuItem, 'to'>): boolean {
  return path === to || path.startsWith(`${to}/`)
}
