import type { App } from 'vue'
import { createI18n } from 'vue-i18n'
import shared from './messages/en.json'

export interface Vocabulary {
  install: (app: App) => void
  /** A text by its key, outside of components. */
  translate: (key: string) => string
}

/** One vocabulary for a web: the shared words and its own. */
export function makeI18n(own: Record<string, unknown>): Vocabulary {
  const i18n = createI18n({ legacy: false, locale: 'en', fallbackLocale: 'en', messages: { en: { ...shared, ...own } } as never })
  const { t } = i18n.global as unknown as { t: (key: string) => string }
  return { install: (app) => void app.use(i18n), translate: (key) => t(key) }
}
