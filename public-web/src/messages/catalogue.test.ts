import de from '@easel/shared/messages/catalogue.de.json'
import { expect, it } from 'vitest'

// What people read here. AI models are read by those who write apps, in English.
const shipped = import.meta.glob<unknown>('../../../command-side/src/main/resources/bootstrap/{providers,styles,tool-types,tools}/*.json', { import: 'default', eager: true })

// The members whose text people read.
const READ = new Set(['title', 'description', 'displayName', 'name'])

function texts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'string' && READ.has(key) && /^[A-Z0-9]/.test(inner) ? [inner] : texts(inner)))
}

it.each(Object.entries(shipped))('%s is known in German', (_file, content) => {
  expect(texts(content).filter((text) => !(text in de))).toEqual([])
})
