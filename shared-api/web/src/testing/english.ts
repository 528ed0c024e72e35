import { createI18n } from 'vue-i18n'
import shared from '../messages/en.json'

/** The shared words and a web's own, in English, for tests of components. */
export function english(own: Record<string, unknown> = {}) {
  return createI18n({ legacy: false, locale: 'en', messages: { en: { ...shared, ...own } } as never })
}
