import { expect, it } from 'vitest'
import contract from '../../../../ops/docs/openapi.json'
import de from '../../messages/de.json'
import { eventNames, stateOf, statuses } from './states'

const schemas = contract.components.schemas

it('has words for every state', () => {
  expect(Object.keys(de.webhookState).sort()).toEqual([...schemas.DisableCause.enum, 'FAILS', 'TOLD'].sort())
  expect(Object.keys(de.deliveryState).sort()).toEqual([...schemas.WebhookDelivery.properties.status.enum].sort())
  expect(statuses).toEqual(schemas.WebhookDelivery.properties.status.enum)
})

it('knows every event that apps are told of', () => {
  expect([...eventNames, 'webhook.test'].sort()).toEqual(Object.keys(contract.webhooks).sort())
})

it('says how an endpoint does', () => {
  expect(stateOf({ failures: 0 })).toEqual({ key: 'TOLD', tone: 'well' })
  expect(stateOf({ failures: 3 })).toEqual({ key: 'FAILS', tone: 'warn' })
  expect(stateOf({ failures: 3, disabled: 'GONE' })).toEqual({ key: 'GONE', tone: 'bad' })
  expect(stateOf({ failures: 0, disabled: 'BY_HAND' })).toEqual({ key: 'BY_HAND', tone: 'idle' })
})
