/** Icons that a category of tools may have. Only what is named in our sources is in the bundle, so there is no other choice. */
export const toolTypeIcons = [
  'i-lucide-image',
  'i-lucide-box',
  'i-lucide-brush',
  'i-lucide-camera',
  'i-lucide-clapperboard',
  'i-lucide-file-text',
  'i-lucide-gem',
  'i-lucide-house',
  'i-lucide-layers',
  'i-lucide-mic',
  'i-lucide-music',
  'i-lucide-palette',
  'i-lucide-scan-face',
  'i-lucide-scissors',
  'i-lucide-shirt',
  'i-lucide-sparkles',
  'i-lucide-type',
  'i-lucide-wand-sparkles',
] as const

type ToolTypeIcon = (typeof toolTypeIcons)[number]

/** The icon of a category, where we have it. */
export function toolTypeIcon(name: string): ToolTypeIcon {
  return toolTypeIcons.find((icon) => icon === name) ?? toolTypeIcons[0]
}
