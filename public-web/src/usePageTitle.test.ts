import { Refusal } from '@easel/shared'
import { english } from '@easel/shared/testing/english'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import en from './messages/en.json'
import { usePageTitle } from './usePageTitle'

it.each([
  [['40 %', 'Figme'], undefined, '40 % · Figme · Easel'],
  [[undefined], undefined, 'Easel'],
  [[''], new Refusal({ code: 'NOT_FOUND' }, 404), 'There is no such page · Easel'],
  [['Figme'], new Refusal({ code: 'INTERNAL_ERROR' }, 500), 'Figme · Easel'],
])('%o with %o is "%s"', async (parts, error, title) => {
  mount({ setup: () => (usePageTitle(() => parts, error), () => undefined) }, { global: { plugins: [english(en)] } })
  await nextTick()
  expect(document.title).toBe(title)
})
