import { computed, inject, type App, type ComputedRef, type InjectionKey } from 'vue'
import { createI18n } from 'vue-i18n'

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

type Words = Record<string, unknown>
type Source = () => Promise<{ default: Words }>

const KEPT_AS = 'easel-language'
const shared: Record<Language, Source> = { en: () => import('./messages/en.json'), de: () => import('./messages/de.json') }

export interface Vocabulary {
  install: (app: App) => void
  /** A text by its key, outside of components. */
  translate: (key: string) => string
  language: ComputedRef<Language>
  /** Loads the words of a language, then says everything in it; kept in the browser. */
  speak: (language: Language) => Promise<void>
}

const vocabularyKey: InjectionKey<Vocabulary> = Symbol('vocabulary')

/** Words of a web in the reader's language; each language is loaded when it is asked for. `alsoLearn` loads what else depends on it. */
export async function makeVocabulary(own: Record<Language, Source>, alsoLearn: (language: Language) => Promise<unknown> = async () => {}): Promise<Vocabulary> {
  const i18n = createI18n({ legacy: false, locale: 'en' as Language, fallbackLocale: 'en', missingWarn: false, fallbackWarn: false, messages: {} })
  const { t, locale, setLocaleMessage } = i18n.global as unknown as {
    t: (key: string) => string
    locale: { value: Language }
    setLocaleMessage: (language: Language, words: Words) => void
  }

  async function learn(language: Language) {
    const [common, mine] = await Promise.all([shared[language](), own[language](), alsoLearn(language)])
    setLocaleMessage(language, { ...common.default, ...mine.default })
    locale.value = language
    document.documentElement.lang = language
  }

  const vocabulary: Vocabulary = {
    install: (app) => void app.use(i18n).provide(vocabularyKey, vocabulary),
    translate: (key) => t(key),
    language: computed(() => locale.value),
    speak: async (language) => {
      await learn(language)
      localStorage.setItem(KEPT_AS, language)
    },
  }
  await learn(preferredLanguage(localStorage.getItem(KEPT_AS), navigator.languages))
  return vocabulary
}

/** What was chosen before; else the first of the browser's languages that we speak; else English. */
export function preferredLanguage(chosen: string | null, accepted: readonly string[]): Language {
  const known = (tag: string | null) => languages.find((language) => language === tag?.toLowerCase().split('-')[0])
  return known(chosen) ?? accepted.map(known).find((language) => language !== undefined) ?? 'en'
}

export function useVocabulary(): Vocabulary {
  const vocabulary = inject(vocabularyKey)
  if (!vocabulary) throw new Error('Expected an app with a vocabulary')
  return vocabulary
}
