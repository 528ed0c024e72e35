export type FileKind = 'picture' | 'model' | 'cloud' | 'other'

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'model/gltf-binary': 'glb',
  'application/x-ply': 'ply',
}

/** How a file can be shown, by its content type. */
export function fileKind(contentType: string): FileKind {
  if (contentType.startsWith('image/')) return 'picture'
  if (contentType === 'model/gltf-binary') return 'model'
  return contentType === 'application/x-ply' ? 'cloud' : 'other'
}

export function fileExtension(contentType: string): string {
  return EXTENSIONS[contentType] ?? 'bin'
}
