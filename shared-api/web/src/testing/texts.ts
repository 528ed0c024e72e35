type Texts = { [key: string]: string | Texts }

/** Every text by its whole key. */
export function flat(texts: Texts, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, text]) => (typeof text === 'string' ? [[prefix + key, text] as const] : [...flat(text, `${prefix}${key}.`)])),
  )
}

/** What two languages do not say alike: keys, parameters and number of plural forms. Empty when both are complete. */
export function differences(one: Texts, other: Texts): string[] {
  const [ours, theirs] = [flat(one), flat(other)]
  return [
    ...[...ours.keys()].filter((key) => !theirs.has(key)).map((key) => `${key}: missing`),
    ...[...theirs.keys()].filter((key) => !ours.has(key)).map((key) => `${key}: too much`),
    ...[...ours].flatMap(([key, text]) => {
      const translated = theirs.get(key)
      if (translated === undefined || shape(text) === shape(translated)) return []
      return [`${key}: "${shape(text)}" became "${shape(translated)}"`]
    }),
  ]
}

/** Parameters and plural forms of a text. */
function shape(text: string): string {
  const parameters = [...new Set(text.match(/\{\w+\}/g))].sort().join(' ')
  return `${text.split('|').length} ${parameters}`
}

/** Keys that sources ask for and nobody has. `sources` are the texts of files by their names. */
export function unknownKeys(sources: Record<string, string>, texts: Texts): string[] {
  const known = flat(texts)
  const asked = Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/\bte?\(\s*'([\w.-]+)'/g)].map((match) => ({ file, key: match[1] ?? '' })),
  )
  return asked.filter(({ key }) => !known.has(key)).map(({ file, key }) => `${file}: ${key}`)
}

/** Keys that no source asks for: neither as it is nor by a template that could become it. */
export function unusedKeys(sources: Record<string, string>, texts: Texts): string[] {
  const code = Object.values(sources).join('\n')
  const literals = new Set([...code.matchAll(/['"]([\w-]+(?:\.[\w-]+)+)['"]/g)].map((match) => match[1]))
  const templates = [...code.matchAll(/`([\w-]+\.[^`\s]*)`/g)].map((match) => pattern(match[1] ?? ''))
  return [...flat(texts).keys()].filter((key) => !literals.has(key) && !templates.some((template) => template.test(key)))
}

function pattern(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.\\+*?^$[\](){}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('[\\w.-]+')}$`)
}
