import sharedDe from '@easel/shared/messages/de.json'
import { toolTypeIcons } from '@easel/shared'
import { flat } from '@easel/shared/testing/texts'
import { expect, it } from 'vitest'
import contract from '../../../ops/docs/openapi.json'
import { actions } from '../modules/audit/auditFilter'
import de from './de.json'

const types = contract.components.schemas
const facts = import.meta.glob<string>('../../../ops/docs/events.md', { query: '?raw', import: 'default', eager: true })
const wireNames = Object.values(facts).flatMap((text) => [...text.matchAll(/On the wire: `((?:tasks|credits)\.[a-z-]+)`/g)].map((match) => match[1] ?? ''))
const problems = import.meta.glob<string>('../../../shared-api/platform/src/main/java/dev/easel/platform/AdminToolJson.java', { query: '?raw', import: 'default', eager: true })

/** What the platform answers by a code is said by us, so that no English word of its reaches a reader. */
it.each([
  ['events', wireNames, [...flat(de.event).keys()]],
  ['changes', actions, [...flat(de.change).keys()]],
  ['attempts', types.Attempt.properties.state.enum, Object.keys(de.attemptState)],
  ['holds', types.HoldState.properties.state.enum, Object.keys(de.hold)],
  ['sources', types.AdminTask.properties.source.enum, Object.keys(de.source)],
  ['roles', types.Account.properties.roles.items.enum, Object.keys(de.role)],
  ['movements', types.LedgerEntry.properties.type.enum, Object.keys(de.movement)],
  ['grants', types.CreditAdjustment.properties.type.enum, Object.keys(de.grant.type)],
  ['changed things', types.AuditEntry.properties.entityType.enum, Object.keys(de.entityType)],
  ['sides', types.ProcessorHealth.properties.side.enum, Object.keys(de.side)],
  ['processors', types.ProcessorHealth.properties.status.enum, Object.keys(de.processorState)],
  ['providers', types.ProviderHealth.properties.status.enum, Object.keys(de.providerState)],
  ['services', types.ServiceHealth.properties.status.enum, Object.keys(de.serviceState)],
  ['agreements', types.ComparedHead.properties.archive.enum, Object.keys(de.agreement)],
  ['tasks', types.Task.properties.status.enum, Object.keys(sharedDe.status)],
  ['problems of a tool', Object.values(problems).flatMap((text) => [...text.matchAll(/new Flaw\("(\w+)"/g)].map((match) => match[1] ?? '')), Object.keys(de.problem)],
  ['icons', toolTypeIcons.map((icon) => icon.replace('i-lucide-', '')), Object.keys(de.icon)],
])('%s have words', (_what, codes, words) => {
  expect(codes.length).toBeGreaterThan(1)
  expect(codes.filter((code) => !words.includes(code))).toEqual([])
})
