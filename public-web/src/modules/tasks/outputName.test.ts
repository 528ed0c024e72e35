import { expect, it } from 'vitest'
import { outputName } from './outputName'

const first = { contentType: 'image/png', index: 0 }

it.each([
  ['kitchen.jpg', 'background removed', first, 'kitchen – background removed.png'],
  ['kitchen.jpg', 'background removed', { ...first, index: 1 }, 'kitchen – background removed 2.png'],
  ['kitchen – background removed.png', 'enlarged', first, 'kitchen – background removed – enlarged.png'],
  ['no ending', '3D model', { contentType: 'model/gltf-binary', index: 0 }, 'no ending – 3D model.glb'],
  ['a/b\\c: "d"?.png', 'x|y', first, 'a b c d – x y.png'],
  ['..\n.png', 'enlarged', first, 'enlarged.png'],
  [undefined, 'enlarged', first, 'enlarged.png'],
  [`${'k'.repeat(300)}.png`, 'enlarged', first, `${'k'.repeat(120)} – enlarged.png`],
])('what was made of %s (%s) is called', (source, what, item, name) => {
  expect(outputName(source, what, item)).toBe(name)
})
