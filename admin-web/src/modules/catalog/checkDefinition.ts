import { Validator, type Schema } from '@cfworker/json-schema'
import { schemaFaults, type Fault } from '@easel/shared'
import { jsonFault, type TextPlace } from './jsonFault'

/** Checks a definition against the platform's own contract, as the platform will; faults by JSON pointer. */
export function makeDefinitionChecker(contract: { components?: unknown }): (definition: unknown) => Map<string, Fault> {
  const validator = new Validator({ components: contract.components, $ref: '#/components/schemas/ToolDefinition' } as Schema, '2020-12', false)
  return (definition) => {
    const sent: unknown = JSON.parse(JSON.stringify(definition))
    const faults = schemaFaults(validator.validate(sent).errors)
    // Who wrote nothing yet is not told that it is written wrongly.
    return new Map([...faults].map(([pointer, fault]) => [pointer, fault.key === 'pattern' && valueAt(sent, pointer) === '' ? { key: 'missing' } : fault]))
  }
}

function valueAt(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value)
}

/** Why a text is no JSON Schema of an input, and where it stops being JSON. */
export type SchemaFault = { fault: 'json'; place: TextPlace } | { fault: 'object' | 'schema' }

export function readSchema(text: string): { schema: Record<string, unknown> } | SchemaFault {
  const place = jsonFault(text)
  if (place) return { fault: 'json', place }
  const schema: unknown = JSON.parse(text)
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema) || (schema as { type?: unknown }).type !== 'object') return { fault: 'object' }
  try {
    new Validator(schema as Schema, '2020-12').validate({})
  } catch {
    return { fault: 'schema' }
  }
  return { schema: schema as Record<string, unknown> }
}
