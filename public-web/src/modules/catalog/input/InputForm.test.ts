import { ui, type Schemas } from '@easel/shared'
import { english } from '@easel/shared/testing/english'
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import en from '../../../messages/en.json'
import InputForm from './InputForm.vue'
import { fieldsOf } from './fields'

it.each(['constructor', 'toString', 'valueOf', '__proto__'])('shows and takes a property named %s like any other', async (name) => {
  const fields = fieldsOf({ properties: JSON.parse(`{"${name}":{"type":"string"}}`) as object }, [])
  const form = mount(InputForm, {
    props: { fields, config: {} as Schemas['ToolConfig'], faults: new Map(), modelValue: {} },
    global: { plugins: [ui, english(en)] },
  })
  const text = form.get<HTMLInputElement>('input')
  expect(text.element.value).toBe('')
  await text.setValue('for Ada')
  expect(form.emitted('update:modelValue')?.flat()).toEqual([Object.fromEntries([[name, 'for Ada']])])
})
