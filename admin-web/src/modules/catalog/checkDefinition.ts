import { Validator, type Schema } from '@cfworker/json-schema'
import { schemaFaults, type Fault } from '@easel/shared'
import type { Definition } from './definition'

/** Checks a definition against the platform's own contract, as the platform will; faults by JSON pointer. */
export function makeDefinitionChecker(contract: { components?: unknown }): (definition: Definition) => Map<string, Fault> {
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

/** Why a text is no JSON Schema of an input. */
export type SchemaFault = 'json' | 'object' | 'schema'

export function readSchema(text: string): { schema: Record<string, unknown> } | { fault: SchemaFault; detail: string } {
  let schema: unknown
  try {
    schema = JSON.parse(text)
  } catch (error) {
    return { fault: 'json', detail: error instanceof Error ? error.message : '' }
  }
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema) || (schema as { type?: unknown }).type !== 'object') return { fault: 'object', detail: '' }
  try {
    new Validator(schema as Schema, '2020-12').validate({})
  } catch (error) {
    return { fault: 'schema', detail: error instanceof Error ? error.message : '' }
  }
  return { schema: schema as Record<string, unknown> }
}
