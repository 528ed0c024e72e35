import { createI18n } from 'vue-i18n'
import shared from './messages/en.json'

type Messages = Record<string, unknown>

/** One vocabulary for a web: the shared words and its own. */
export function makeI18n(own: Messages) {
  return createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: { en: { ...shared, ...own } as never } })
}
