import { expect, it } from 'vitest'
import contract from '../../../../ops/docs/openapi.json'
import de from '../../messages/de.json'
import { keyTones, works } from './keyStates'

const schemas = contract.components.schemas

it('knows every state that a key may be in', () => {
  expect(Object.keys(keyTones).sort()).toEqual([...schemas.KeyState.enum].sort())
  expect(Object.keys(de.keyState).sort()).toEqual([...schemas.KeyState.enum].sort())
  expect(Object.keys(de.keyScope).sort()).toEqual([...schemas.KeyScope.enum].sort())
})

it.each([
  ['ACTIVE', true],
  ['ENDING', true],
  ['EXPIRED', false],
  ['ROLLED', false],
  ['REVOKED', false],
] as const)('offers to end a key that is %s: %s', (state, does) => {
  expect(works({ state })).toBe(does)
})
