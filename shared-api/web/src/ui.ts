import { addIcon } from './icons'

/**
 * What of Nuxt UI's own plugin we need: its icons, all from the bundle, loaded beside the first page. The rest of it writes
 * colours into the page at run time, which tokens.css does without inline styles.
 */
export const ui = {
  install() {
    void import('virtual:nuxt-ui-icons').then(({ init }) => init(addIcon))
  },
}
