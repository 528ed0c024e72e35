import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Refusal } from '../refusal'
import { english } from '../testing/english'
import { ui } from '../ui'
import BeforeAfterSlider from './BeforeAfterSlider.vue'
import CheckerImage from './CheckerImage.vue'
import CreditAmount from './CreditAmount.vue'
import ErrorPanel from './ErrorPanel.vue'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
const show = (component: Component, props: Record<string, unknown>) =>
  mount(component, { props, global: { plugins: [router, ui, english()] } })

describe('shared components', () => {
  it.each([
    [{ amount: 1 }, '1 credit'],
    [{ amount: 1200 }, '1,200 credits'],
    [{ amount: 10, signed: true }, '+10 credits'],
    [{ amount: -1, signed: true, bare: true }, '-1'],
  ])('CreditAmount %o reads "%s"', (props, words) => {
    expect(show(CreditAmount, props).text()).toBe(words)
  })

  it('ErrorPanel says what is missing, shows the request id and offers another try', async () => {
    const error = new Refusal({ code: 'INSUFFICIENT_CREDITS', required: 12, balance: 9, requestId: 'req-7' }, 402)
    const panel = show(ErrorPanel, { error })
    expect(panel.text()).toContain('Not enough credits: this costs 12, you have 9.')
    expect(panel.text()).toContain('req-7')
    await panel.findAll('button').at(-1)?.trigger('click')
    expect(panel.emitted('retry')).toHaveLength(1)
  })

  it.each([
    ['Expected at most 20971520 bytes, but the file has 30000000', 'The file is too large.'],
    [
      'Expected at most 40 megapixels and 16384 pixels a side, but the image has 8000 x 5125 pixels',
      'The picture has too many pixels: at most 40 megapixels and 16,384 pixels a side are taken.',
    ],
  ])('ErrorPanel tells too many bytes from too many pixels: "%s"', (detail, words) => {
    expect(show(ErrorPanel, { error: new Refusal({ code: 'PAYLOAD_TOO_LARGE', detail }, 413) }).text()).toContain(words)
  })

  it('BeforeAfterSlider is a labelled slider that moves the line', async () => {
    const slider = show(BeforeAfterSlider, { before: '/a.jpg', after: '/b.png', alt: 'Cat without background' })
    const range = slider.get<HTMLInputElement>('input[type=range]')
    expect(range.attributes('aria-label')).toBeTruthy()
    await range.setValue(20)
    expect(range.attributes('aria-valuetext')).toBe('80 % after')
    expect(slider.get('[style*=clip-path]').attributes('style')).toContain('inset(0 80% 0 0)')
  })

  it('CheckerImage says so when the picture does not come', async () => {
    const image = show(CheckerImage, { src: '/gone.png', alt: 'My cat' })
    await image.get('img').trigger('error')
    expect(image.get('[role=img]').attributes('aria-label')).toContain('My cat')
  })
})
