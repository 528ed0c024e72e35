import type { Schemas } from '@easel/shared'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { dayOf, type Days } from '../../times/days'

type EntityType = Schemas['AuditEntry']['entityType']

export const entityTypes = ['tool', 'tool-type', 'tool-shelf', 'model', 'provider', 'account', 'app', 'app-user', 'webhook-endpoint', 'ledger', 'approval', 'redemption-code', 'settings', 'task'] as const satisfies EntityType[]

/** Wire names of what is written down. */
export const actions = [
  'catalog.tool-defined',
  'catalog.tool-removed',
  'catalog.tool-activated',
  'catalog.tool-deactivated',
  'catalog.tool-featured',
  'catalog.tool-unfeatured',
  'catalog.style-added',
  'catalog.style-removed',
  'catalog.tools-ordered',
  'catalog.tool-type-defined',
  'catalog.tool-type-removed',
  'catalog.model-defined',
  'catalog.model-removed',
  'catalog.route-defined',
  'catalog.route-removed',
  'providers.provider-registered',
  'accounts.roles-changed',
  'tenants.app-opened',
  'tenants.app-changed',
  'tenants.app-limited',
  'tenants.app-enabled',
  'tenants.app-disabled',
  'tenants.app-archived',
  'tenants.key-issued',
  'tenants.key-rolled',
  'tenants.key-revoked',
  'tenants.app-user-deactivated',
  'tenants.app-user-reactivated',
  'webhooks.endpoint-added',
  'webhooks.endpoint-changed',
  'webhooks.endpoint-enabled',
  'webhooks.endpoint-disabled',
  'webhooks.endpoint-removed',
  'webhooks.secret-rotated',
  'webhooks.redelivery-requested',
  'settings.rate-limits-set',
  'credits.credits-granted',
  'credits.credits-deducted',
  'credits.capture-refunded',
  'credits.ledger-frozen',
  'credits.ledger-unfrozen',
  'credits.approval-requested',
  'credits.approval-given',
  'credits.approval-declined',
  'credits.code-issued',
  'credits.code-revoked',
  'tasks.task-cancelled',
  'tasks.step-requested',
  'tasks.task-submitted',
] as const

export interface AuditFilter extends Days {
  entityType: EntityType | undefined
  action: string | undefined
  entityId: string | undefined
  actorId: string | undefined
}

/** The filter of the log as the address bar has it; what makes no sense there is left out. */
export function auditFilter(query: LocationQuery): AuditFilter {
  return {
    entityType: entityTypes.find((type) => type === query.entityType),
    action: actions.find((action) => action === query.action),
    entityId: words(query.entityId),
    actorId: words(query.actorId),
    from: dayOf(query.from),
    to: dayOf(query.to),
  }
}

/** The address of a filter with something changed. */
export function changed(filter: AuditFilter, change: { [name in keyof AuditFilter]?: unknown } = {}): LocationQueryRaw {
  return Object.fromEntries(Object.entries({ ...filter, ...change } as AuditFilter).filter(([, value]) => value))
}

function words(value: LocationQuery[string] | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}
