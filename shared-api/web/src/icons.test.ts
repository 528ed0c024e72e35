import { mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import { expect, it } from 'vitest'
import { addIcon, Icon, iconLoaded } from './icons'

it('keeps the room of an icon until it comes, hidden from screen readers', async () => {
  const icon = mount(Icon, { props: { icon: 'lucide-test-sun' }, attrs: { class: 'size-4' } })
  expect(iconLoaded('lucide-test-sun')).toBe(false)
  expect(icon.attributes()).toMatchObject({ width: '1em', class: 'size-4', 'aria-hidden': 'true' })
  expect(icon.html()).not.toContain('circle')

  addIcon('lucide:test-sun', { body: '<circle r="4"/>', width: 16, height: 16 })
  await nextTick()
  expect(iconLoaded('lucide-test-sun')).toBe(true)
  expect(icon.html()).toContain('<circle r="4"')
  expect(icon.attributes('viewBox')).toBe('0 0 16 16')
})
