import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { fromText, held, toText, untouched, type Field, type Input } from './fields'

const TOO_LONG = 1500

/**
 * What a form holds, as its address says it: so it survives a reload, and a former task's input can be opened again. A picture
 * that comes from elsewhere is told as storageKey, whatever the tool calls it.
 */
export function fromAddress(fields: Field[], query: LocationQuery): Input {
  const picture = fields.find((field) => field.kind === 'picture')
  const told = fields.flatMap((field) => {
    const text = held(query, field.name) ?? (field === picture ? query.storageKey : undefined)
    const value = typeof text === 'string' ? fromText(field, text) : undefined
    return value === undefined ? [] : [[field.name, value] as const]
  })
  return { ...untouched(fields), ...Object.fromEntries(told) }
}

/** The address of what a form holds. What is as it began is left out, and so is what no address could carry: long text, and names that every object has. */
export function toAddress(fields: Field[], input: Input): LocationQueryRaw {
  const told = fields.flatMap(({ name, fallback }) => {
    const value = held(input, name)
    if (value === undefined || value === '' || value === fallback || name in {}) return []
    const text = toText(value)
    return text.length > TOO_LONG ? [] : [[name, text] as const]
  })
  return Object.fromEntries(told)
}
