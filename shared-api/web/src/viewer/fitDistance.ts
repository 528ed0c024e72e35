const STEPS = 32

interface Size {
  x: number
  y: number
  z: number
}

/**
 * How far from its middle a camera sees all of a box, and goes on seeing it while the box is turned about its upright axis.
 *
 * @param rise how far the camera's direction, of length 1, points up
 * @param view tangent of half the angle that the camera sees upwards, and how much wider than high its picture is
 */
export function fitDistance(size: Size, rise: number, view: { up: number; aspect: number }): number {
  const radius = Math.hypot(size.x, size.z) / 2
  const level = Math.sqrt(Math.max(0, 1 - rise * rise))
  let farthest = 0
  for (let step = 0; step <= STEPS; step++) {
    const angle = (Math.PI * step) / STEPS
    const ahead = radius * Math.cos(angle)
    const aside = radius * Math.sin(angle)
    for (const height of [size.y / 2, -size.y / 2]) {
      const towards = ahead * level + height * rise
      const up = Math.abs(height * level - ahead * rise)
      farthest = Math.max(farthest, towards + up / view.up, towards + aside / (view.up * view.aspect))
    }
  }
  return farthest
}
