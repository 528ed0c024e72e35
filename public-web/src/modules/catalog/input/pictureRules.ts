import type { Schemas } from '@easel/shared'

const TYPES: Record<string, string> = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }

export type PictureFault = 'type' | 'size' | 'empty'

/** Media types that a tool takes, from its file name extensions. */
export function mediaTypes(config: Schemas['ToolConfig']): string[] {
  return [...new Set(config.supportedFormats.flatMap((extension) => TYPES[extension.toLowerCase()] ?? []))]
}

/** What is wrong with a picked file before anything is sent; the platform looks again, at the bytes. */
export function pictureFault(file: Pick<File, 'type' | 'size'>, config: Schemas['ToolConfig']): PictureFault | undefined {
  if (file.size === 0) return 'empty'
  if (!mediaTypes(config).includes(file.type)) return 'type'
  return file.size > config.maxFileSize ? 'size' : undefined
}
