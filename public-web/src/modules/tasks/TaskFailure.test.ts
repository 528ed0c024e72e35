import { english } from '@easel/shared/testing/english'
import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import TaskFailure from './TaskFailure.vue'

const lines = (task: { errorCode: string; error?: string }) =>
  mount(TaskFailure, { props: { task }, global: { plugins: [english()] } })
    .findAll('p')
    .map((line) => line.text())

describe('the failure of a task', () => {
  it('says what is wrong with an input', () => {
    const error = 'Expected a picture of something, but all of it is transparent.'
    expect(lines({ errorCode: 'INVALID_INPUT', error })).toEqual(['The tool cannot work with this input.', error])
    expect(lines({ errorCode: 'INVALID_INPUT' })).toEqual(['The tool cannot work with this input.'])
  })

  it('keeps to itself what broke elsewhere', () => {
    expect(lines({ errorCode: 'NO_OUTPUT', error: 'the computation broke: null' })).toEqual(['Nothing came out of it.'])
  })
})
