import { shallowRef } from 'vue'
import type { Language } from './vocabulary'

type Words = Record<string, string>

// The catalogue is written in English. What Easel ships with is also known in other languages, by the English text: when an
// admin writes another one, that is what is shown.
const sources: Partial<Record<Language, () => Promise<{ default: Words }>>> = { de: () => import('./messages/catalogue.de.json') }
const words = shallowRef<Words>({})

export async function learnCatalogue(language: Language): Promise<void> {
  words.value = (await sources[language]?.())?.default ?? {}
}

/** A text of the catalogue in the reader's language, as far as it is known. */
export function useCatalogueWords() {
  return (text: string): string => words.value[text] ?? text
}
