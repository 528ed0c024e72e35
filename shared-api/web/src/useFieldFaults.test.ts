import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { Refusal } from './refusal'
import { english } from './testing/english'
import { useFieldFaults } from './useFieldFaults'

function wordsOf(pointer: string): string | undefined {
  const error = new Refusal({ code: 'VALIDATION_ERROR', errors: [{ pointer, detail: 'No.' }] }, 400)
  const reader = defineComponent({
    setup() {
      const faults = useFieldFaults()(error)
      return () => h('p', faults.get(pointer.replace(/^#/, '')))
    },
  })
  return mount(reader, { global: { plugins: [english()] } }).text()
}

it.each([
  ['/slug', 'Lower-case letters, digits and dashes; it never changes.'],
  ['#/config/inputSchema', 'This is no valid JSON Schema of an object.'],
  ['/config/inputSchema/properties/a/type', 'This is no valid JSON Schema of an object.'],
  ['/config/inputSchema/required/0', 'This is no valid JSON Schema of an object.'],
  ['/config/steps', 'Every step needs another id.'],
  ['/config/steps/0/name', 'Something of this step does not fit.'],
  ['/config/unheardOf', 'This does not fit.'],
])('says of %s: %s', (pointer, words) => {
  expect(wordsOf(pointer)).toBe(words)
})
