import { PerspectiveCamera, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { fitDistance } from './fitDistance'

const corners = (size: Vector3) => [-1, 1].flatMap((x) => [-1, 1].flatMap((y) => [-1, 1].map((z) => new Vector3(x, y, z).multiply(size).divideScalar(2))))

function farthestOut(size: Vector3, direction: Vector3, aspect: number, turned: number): number {
  const camera = new PerspectiveCamera(40, aspect, 0.01, 100)
  const towards = direction.clone().normalize()
  camera.position.copy(towards).multiplyScalar(fitDistance(size, towards.y, { up: Math.tan((40 * Math.PI) / 360), aspect }))
  camera.lookAt(0, 0, 0)
  camera.updateMatrixWorld()
  const seen = corners(size).map((corner) => corner.applyAxisAngle(new Vector3(0, 1, 0), turned).project(camera))
  return Math.max(...seen.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))
}

it.each([
  ['a figurine', new Vector3(1, 1.2, 0.6), 1.33],
  ['a wide one on a phone', new Vector3(2, 0.5, 0.3), 0.8],
  ['a flat one', new Vector3(1, 1, 0), 1.5],
])('%s is all in view however it is turned, and fills it', (_what, size, aspect) => {
  const turns = Array.from({ length: 64 }, (_, step) => farthestOut(size, new Vector3(0.35, 0.2, 1), aspect, (step * Math.PI) / 32))
  expect(Math.max(...turns)).toBeLessThanOrEqual(1.001)
  expect(Math.max(...turns)).toBeGreaterThan(0.9)
})

it('is in view from above too', () => {
  expect(farthestOut(new Vector3(1, 1.2, 0.6), new Vector3(0, 1, 0.01), 1.33, 1)).toBeLessThanOrEqual(1.001)
})
