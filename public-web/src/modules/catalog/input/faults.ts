import { Validator, type Schema as JsonSchema } from '@cfworker/json-schema'
import { schemaFaults, type Fault } from '@easel/shared'
import type { Input, Schema } from './fields'

/** Checks input against a tool's schema as the platform will; faults by the field's name, however deep inside it they are. */
export function makeChecker(schema: Schema): (input: Input) => Map<string, Fault> {
  const validator = new Validator(schema as JsonSchema, '2020-12', false)
  return (input) => {
    const faults = new Map<string, Fault>()
    for (const [pointer, fault] of schemaFaults(validator.validate(stated(input)).errors)) {
      const name = pointer.split('/')[1]?.replaceAll('~1', '/').replaceAll('~0', '~') ?? ''
      if (!faults.has(name)) faults.set(name, fault)
    }
    return faults
  }
}

/** The validator takes nothing that JSON could not say. */
const stated = (input: Input) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
