import { Validator, type OutputUnit, type Schema as JsonSchema } from '@cfworker/json-schema'
import type { Input, Schema } from './fields'

/** What is wrong with a field, as a message key below `input.fault` with its parameters. */
export interface Fault {
  key: 'missing' | 'type' | 'offered' | 'atLeast' | 'atMost' | 'step' | 'shorter' | 'longer' | 'unknown' | 'other'
  limit?: number
}

/** Checks input against a tool's schema as the platform will; faults by the field's name. */
export function makeChecker(schema: Schema): (input: Input) => Map<string, Fault> {
  const validator = new Validator(schema as JsonSchema, '2020-12', false)
  const properties = (schema.properties ?? {}) as Record<string, Record<string, unknown>>
  const required = (schema.required ?? []) as string[]

  return (input) => {
    const faults = new Map<string, Fault>(required.filter((name) => input[name] === undefined).map((name) => [name, { key: 'missing' }]))
    for (const error of validator.validate(stated(input)).errors) {
      const name = fieldOf(error)
      if (name === undefined || faults.has(name)) continue
      faults.set(name, faultOf(error, properties[name]))
    }
    return faults
  }
}

/** The validator takes nothing that JSON could not say. */
const stated = (input: Input) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))

/** The first part of the place: a field may be wrong deep inside. Complaints about the whole only sum up. */
function fieldOf({ instanceLocation }: OutputUnit): string | undefined {
  const [, name] = instanceLocation.split('/')
  return name?.replaceAll('~1', '/').replaceAll('~0', '~')
}

function faultOf({ keyword }: OutputUnit, property: Record<string, unknown> | undefined): Fault {
  if (!property) return { key: 'unknown' }
  const limit = Number(property[keyword])
  switch (keyword) {
    case 'type':
      return { key: 'type' }
    case 'enum':
    case 'oneOf':
    case 'const':
      return { key: 'offered' }
    case 'minimum':
    case 'exclusiveMinimum':
      return { key: 'atLeast', limit }
    case 'maximum':
    case 'exclusiveMaximum':
      return { key: 'atMost', limit }
    case 'multipleOf':
      return { key: 'step', limit }
    case 'maxLength':
      return { key: 'shorter', limit }
    case 'minLength':
      return { key: 'longer', limit }
    default:
      return { key: 'other' }
  }
}
