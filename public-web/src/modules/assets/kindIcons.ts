import type { FileKind } from '@easel/shared'

export const KIND_ICONS: Record<FileKind, string> = {
  picture: 'i-lucide-image',
  model: 'i-lucide-box',
  cloud: 'i-lucide-sparkles',
  other: 'i-lucide-file',
}
