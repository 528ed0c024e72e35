import type { Schemas } from '@easel/shared'

/** What may stand in a tool's input. */
export type Value = string | number | boolean
export type Input = Record<string, unknown>
export type Schema = Schemas['ToolDetail']['inputSchema']

export interface Option {
  value: Value
  label: string
  help?: string | undefined
  picture?: string | undefined
}

interface Common {
  name: string
  label: string
  help?: string | undefined
  isRequired: boolean
  /** What it is until somebody says otherwise. */
  fallback?: unknown
}

/** One field of a form; `other` is what only the JSON view can edit. */
export type Field = Common &
  (
    | { kind: 'picture' | 'flag' | 'other' }
    | { kind: 'choice'; options: Option[] }
    | { kind: 'number'; step: number; min?: number | undefined; max?: number | undefined }
    | { kind: 'text'; isLong: boolean; maxLength?: number | undefined }
  )

interface Property {
  type?: string | string[]
  title?: string
  description?: string
  default?: unknown
  format?: string
  enum?: Value[]
  oneOf?: { const?: Value; title?: string; description?: string; 'x-picture'?: string }[]
  minimum?: number
  maximum?: number
  multipleOf?: number
  maxLength?: number
}

const PICTURES = ['storageKey', 'imageStorageKey']
const STYLES = ['styleReferenceId']
const LONG_TEXT = 120

/** The form that a JSON Schema describes, in the order of its properties. What the platform knows by itself is not asked. */
export function fieldsOf(schema: Schema, styles: Schemas['ToolStyle'][]): Field[] {
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Property>)
  const required = new Set((schema.required ?? []) as string[])
  return properties
    .filter(([name]) => name !== 'sourceImageUrl')
    .map(([name, property]) => {
      const kind = kindOf(name, property, styles)
      const isRequired = required.has(name)
      // A switch shows off before anybody has touched it; where an answer is needed, that is one.
      const fallback = isRequired && kind.kind === 'flag' && property.default === undefined ? false : property.default
      return { name, label: property.title ?? name, help: property.description, isRequired, fallback, ...kind }
    })
}

type KindOf<F> = F extends Field ? Omit<F, keyof Common> : never

function kindOf(name: string, property: Property, styles: Schemas['ToolStyle'][]): KindOf<Field> {
  const type = [property.type].flat().find((one) => one !== 'null')
  if (property.format === 'storage-key' || (type === 'string' && PICTURES.includes(name))) return { kind: 'picture' }
  if (property.format === 'style-reference' || (type === 'string' && STYLES.includes(name)))
    return { kind: 'choice', options: styles.map((style) => ({ value: style.id, label: style.name, picture: style.imageUrl })) }
  const options = optionsOf(property)
  if (options) return { kind: 'choice', options }
  switch (type) {
    case 'boolean':
      return { kind: 'flag' }
    case 'integer':
    case 'number':
      return { kind: 'number', step: property.multipleOf ?? (type === 'integer' ? 1 : 0.01), min: property.minimum, max: property.maximum }
    case 'string':
      return { kind: 'text', isLong: (property.maxLength ?? 0) > LONG_TEXT, maxLength: property.maxLength }
    default:
      return { kind: 'other' }
  }
}

function optionsOf({ enum: values, oneOf }: Property): Option[] | undefined {
  if (values) return values.map((value) => ({ value, label: String(value) }))
  const offered = oneOf?.flatMap((one) =>
    one.const === undefined ? [] : [{ value: one.const, label: one.title ?? String(one.const), help: one.description, picture: one['x-picture'] }],
  )
  return offered?.length ? offered : undefined
}

/** What an input holds by a name, even by one that every object knows, like "constructor". */
export function held(input: Input, name: string): unknown {
  return Object.hasOwn(input, name) ? input[name] : undefined
}

/** What a form holds before anybody has touched it. */
export function untouched(fields: Field[]): Input {
  return Object.fromEntries(fields.flatMap(({ name, fallback }) => (fallback === undefined ? [] : [[name, fallback]])))
}

/** A value as the schema has it, from an address or a store that knows text only; nothing when it makes no sense. */
export function fromText(field: Field, text: string): unknown {
  switch (field.kind) {
    case 'choice':
      return field.options.find(({ value }) => String(value) === text)?.value
    case 'number': {
      const number = Number(text)
      return text.trim() !== '' && Number.isFinite(number) ? number : undefined
    }
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : undefined
    case 'picture':
    case 'text':
      return text
    case 'other':
      return parsed(text)
  }
}

/**
 * A former input as the form holds it: stores know some values as text only, and a picture as storageKey whatever the form
 * calls it. What the form does not know stays as it is.
 */
export function asInput(fields: Field[], stored: Input): Input {
  const picture = fields.find(({ kind }) => kind === 'picture')?.name
  const named = (name: string) => (name === 'storageKey' && picture !== undefined && !Object.hasOwn(stored, picture) ? picture : name)
  const read = (name: string, value: unknown) => {
    const field = fields.find((one) => one.name === name)
    return field && typeof value === 'string' ? (fromText(field, value) ?? value) : value
  }
  return Object.fromEntries(Object.entries(stored).map(([name, value]) => [named(name), read(named(name), value)]))
}

export function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
