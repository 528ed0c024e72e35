import { addIcon } from '@iconify/vue'
import { init } from 'virtual:nuxt-ui-icons'

/**
 * What of Nuxt UI's own plugin we need: its icons, all from the bundle. The rest of it writes colours into the page at run
 * time, which tokens.css does without inline styles.
 */
export const ui = {
  install() {
    init((name: string, data: Parameters<typeof addIcon>[1]) => void addIcon(name, data))
  },
}
