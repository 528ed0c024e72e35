import { h, shallowReactive, type FunctionalComponent } from 'vue'

interface IconData {
  body: string
  width?: number
  height?: number
}

// Icons are asked for as lucide-sun and bundled as lucide:sun.
const known = shallowReactive(new Map<string, IconData>())
const dashed = (name: string) => name.replace(':', '-')

export const addIcon = (name: string, data: IconData) => void known.set(dashed(name), data)
export const iconLoaded = (name: string) => known.has(dashed(name))

/**
 * Stands in for the Icon of @iconify/vue, which Nuxt UI asks for: without its network code, so that nothing is ever asked of
 * another host, and with icons that may come after the page does; their room is kept.
 */
export const Icon: FunctionalComponent<{ icon: string; width?: string | number; height?: string | number }> = ({ icon, width, height }) => {
  const data = known.get(dashed(icon))
  return h('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    width: width ?? '1em',
    height: height ?? '1em',
    viewBox: `0 0 ${data?.width ?? 24} ${data?.height ?? 24}`,
    'aria-hidden': true,
    innerHTML: data?.body ?? '',
  })
}
// The last three are Iconify's own and mean nothing here.
Icon.props = ['icon', 'width', 'height', 'mode', 'customise', 'ssr'] as unknown as typeof Icon.props
