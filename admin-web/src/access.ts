import type { Account, Role } from '@easel/shared'

/** Who may see what of the console; the platform decides again with every call. */
export const operators: readonly Role[] = ['ADMIN', 'SUPER_ADMIN']
export const auditors: readonly Role[] = ['FINANCE', ...operators]
export const analysts: readonly Role[] = ['ANALYST', ...operators]
export const settingKeepers: readonly Role[] = ['SUPER_ADMIN']
export const appEnders: readonly Role[] = ['SUPER_ADMIN']
export const creditGivers: readonly Role[] = ['SUPER_ADMIN']

export function isOneOf(account: Pick<Account, 'roles'> | undefined, roles: readonly Role[]): boolean {
  return account?.roles.some((role) => roles.includes(role)) ?? false
}
