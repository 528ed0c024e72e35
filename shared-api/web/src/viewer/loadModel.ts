import { Box3, Mesh, Vector3, type Group, type Material } from 'three'
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js'

/** What a model is, for those who cannot see it. */
export interface ModelFacts {
  triangles: number
  textures: number
  size: [width: number, height: number, depth: number]
}

export async function loadModel(url: string, told: (percent: number) => void): Promise<Group> {
  const { scene } = await new GLTFLoader().loadAsync(url, ({ loaded, total }) => told(total > 0 ? Math.round((loaded / total) * 100) : 0))
  return scene
}

function meshes(model: Group): Mesh[] {
  const found: Mesh[] = []
  model.traverse((object) => {
    if (object instanceof Mesh) found.push(object)
  })
  return found
}

function materials(model: Group): Set<Material & { wireframe?: boolean; map?: object | null }> {
  return new Set(meshes(model).flatMap(({ material }) => [material].flat()))
}

export function modelFacts(model: Group): ModelFacts {
  const corners = meshes(model).reduce((sum, { geometry }) => sum + (geometry.index?.count ?? geometry.getAttribute('position').count), 0)
  const size = new Box3().setFromObject(model).getSize(new Vector3())
  const textures = new Set([...materials(model)].flatMap(({ map }) => map ?? []))
  return { triangles: Math.round(corners / 3), textures: textures.size, size: [size.x, size.y, size.z] }
}

export function showWireframe(model: Group, isWireframe: boolean): void {
  for (const material of materials(model)) material.wireframe = isWireframe
}
