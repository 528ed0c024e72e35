import type { Schemas } from '@easel/shared'
import { expect, it } from 'vitest'
import { blankStep, type Step } from './definition'
import { suspects } from './suspects'

const step = (type: string, provider: string): Step => ({ ...blankStep([]), type, provider })
const local: Schemas['AdminProvider'] = {
  id: 'prv_1',
  scope: 'web',
  name: 'local',
  displayName: 'Local',
  type: 'local',
  isEnabled: true,
  isConfigured: true,
  stepTypes: ['image-upscale'],
  health: { name: 'local', healthy: true, status: 'operational' },
}
const steps = [step('image-upscale', 'local'), step('sculpt', 'nobody')]
const told = (code: string, some: Step[], providers = [local]) => suspects(code, some, providers).map(({ pointer, isSure }) => [pointer, isSure])

it('finds the step of a kind that nobody does, and the one of an unknown provider', () => {
  expect(told('NO_EXECUTOR', steps)).toEqual([['/config/steps/1/type', true]])
  expect(told('PROVIDER_NOT_FOUND', steps)).toEqual([['/config/steps/1/provider', true]])
})

it('names each step to look at when the offers do not tell', () => {
  expect(told('PROVIDER_NOT_FOUND', steps.slice(0, 1))).toEqual([['/config/steps/0/provider', false]])
  expect(told('NO_EXECUTOR', steps, [])).toEqual([
    ['/config/steps/0/type', false],
    ['/config/steps/1/type', false],
  ])
})

it('suspects no step where something else was refused', () => {
  expect(told('STALE_VERSION', steps)).toEqual([])
})
