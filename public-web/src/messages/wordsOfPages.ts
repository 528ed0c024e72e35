type Texts = { [key: string]: string | Texts }

const files = import.meta.glob<Texts>('../modules/*/messages/*.json', { import: 'default', eager: true })

/** What single pages say, for tests: no page needs the words of all. */
export function wordsOfPages(language: string): Texts {
  const own = Object.entries(files).filter(([file]) => file.endsWith(`/${language}.json`))
  return Object.fromEntries(own.flatMap(([, texts]) => Object.entries(texts)))
}
