import { expect, it } from 'vitest'
import { fileExtension, fileKind } from './fileKinds'

it.each([
  ['image/jpeg', 'picture', 'jpg'],
  ['image/avif', 'picture', 'bin'],
  ['model/gltf-binary', 'model', 'glb'],
  ['application/x-ply', 'cloud', 'ply'],
  ['application/zip', 'other', 'bin'],
])('%s is a %s and ends in .%s', (contentType, kind, extension) => {
  expect(fileKind(contentType)).toBe(kind)
  expect(fileExtension(contentType)).toBe(extension)
})
