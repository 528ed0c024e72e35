import type { Schemas } from '@easel/shared'

type Entry = Schemas['AuditEntry']

/** Where the console shows what was changed, and whether only operators may go there; nothing when it is gone. */
export function placeOf(entry: Entry): { to: string; forOperators: boolean } | undefined {
  const isGone = entry.action === 'catalog.tool-removed'
  switch (entry.entityType) {
    case 'tool':
      return isGone ? undefined : { to: `/tools/${entry.entityId}`, forOperators: true }
    case 'tool-type':
      return { to: '/tools/types', forOperators: true }
    case 'tool-shelf':
      return { to: '/tools', forOperators: true }
    case 'model':
      return entry.action === 'catalog.model-removed' ? undefined : { to: `/models/${entry.entityId}`, forOperators: true }
    case 'provider':
      return { to: '/providers', forOperators: true }
    case 'task':
      return { to: `/tasks/${entry.entityId}`, forOperators: true }
    case 'account':
      return { to: `/ledgers/${entry.entityId}`, forOperators: false }
    case 'app':
      return { to: `/apps/${entry.entityId}`, forOperators: true }
    case 'webhook-endpoint':
    case 'app-user':
      return undefined
    case 'approval':
      return { to: '/approvals', forOperators: false }
    case 'settings':
      return { to: '/settings', forOperators: true }
    case 'redemption-code':
      return { to: '/redemption-codes', forOperators: false }
    case 'ledger':
      return entry.ownerId === undefined ? undefined : { to: `/ledgers/${entry.ownerId}`, forOperators: false }
  }
}
