import { useColorMode } from '@vueuse/core'

export type Colours = 'light' | 'dark' | 'auto'

/** Light, dark, or as the system says (`auto`); kept in the browser and read by theme.js before the first paint. */
export function useColourMode() {
  // Without its way to stop transitions, which is an inline style that the page's policy forbids.
  const { store: chosen, state: shown } = useColorMode({ storageKey: 'easel-colour', initialValue: 'auto', disableTransition: false })
  return { chosen, shown }
}
