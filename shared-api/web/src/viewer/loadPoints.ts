import { Box3, Points, PointsMaterial, Vector3, type BufferGeometry } from 'three'
import { PLYLoader } from 'three/addons/loaders/PLYLoader.js'

export type Cloud = Points<BufferGeometry, PointsMaterial>

/** What a cloud is, for those who cannot see it. */
export interface CloudFacts {
  points: number
  hasColours: boolean
  size: [width: number, height: number, depth: number]
}

export async function loadPoints(url: string, told: (percent: number) => void): Promise<Cloud> {
  const geometry = await new PLYLoader().loadAsync(url, ({ loaded, total }) => told(total > 0 ? Math.round((loaded / total) * 100) : 0))
  const material = new PointsMaterial({ vertexColors: geometry.hasAttribute('color'), sizeAttenuation: true })
  const cloud = new Points(geometry, material)
  material.size = usualPointSize(cloud)
  return cloud
}

/** So large that neighbours just touch, were the points spread over all sides of their box: one does not see through. */
export function usualPointSize({ geometry }: Points<BufferGeometry>): number {
  const size = new Box3().setFromBufferAttribute(geometry.getAttribute('position') as never).getSize(new Vector3())
  const surface = 2 * (size.x * size.y + size.y * size.z + size.z * size.x)
  return Math.sqrt(surface / Math.max(1, geometry.getAttribute('position').count))
}

export function cloudFacts(cloud: Cloud): CloudFacts {
  const size = new Box3().setFromObject(cloud).getSize(new Vector3())
  return { points: cloud.geometry.getAttribute('position').count, hasColours: cloud.geometry.hasAttribute('color'), size: [size.x, size.y, size.z] }
}
