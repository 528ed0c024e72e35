/** What is wrong with a value, as a message key below `fault` with its parameter. */
export interface Fault {
  key: 'missing' | 'type' | 'offered' | 'atLeast' | 'atMost' | 'step' | 'shorter' | 'longer' | 'more' | 'fewer' | 'pattern' | 'unknown' | 'other'
  limit?: number
}

/** One complaint of a JSON Schema validator (the "basic" output format). */
interface Complaint {
  keyword: string
  instanceLocation: string
  error: string
}

// They only sum up what is wrong inside.
const SUMS = new Set(['properties', 'additionalProperties', '$ref', 'items', 'allOf'])

const KEYS: Record<string, Fault['key']> = {
  type: 'type',
  enum: 'offered',
  oneOf: 'offered',
  const: 'offered',
  minimum: 'atLeast',
  exclusiveMinimum: 'atLeast',
  maximum: 'atMost',
  exclusiveMaximum: 'atMost',
  multipleOf: 'step',
  maxLength: 'shorter',
  minLength: 'longer',
  minItems: 'more',
  maxItems: 'fewer',
  pattern: 'pattern',
  false: 'unknown',
}

/** Faults by JSON pointer, from all complaints of a validator that did not stop at the first. */
export function schemaFaults(complaints: Complaint[]): Map<string, Fault> {
  const faults = new Map<string, Fault>()
  for (const complaint of complaints) {
    const { keyword, error } = complaint
    if (SUMS.has(keyword)) continue
    const place = complaint.instanceLocation.replace(/^#/, '')
    const missing = keyword === 'required' ? /"([^"]+)"/.exec(error)?.[1] : undefined
    const pointer = missing === undefined ? place : `${place}/${missing}`
    if (!faults.has(pointer)) faults.set(pointer, missing === undefined ? faultOf(complaint) : { key: 'missing' })
  }
  return faults
}

function faultOf({ keyword, error }: Complaint): Fault {
  const key = KEYS[keyword] ?? 'other'
  // The limit is the last number that is said.
  const limit = Number(/-?\d+(?:\.\d+)?(?=\D*$)/.exec(error)?.[0])
  if (key === 'longer' && limit === 1) return { key: 'missing' }
  return Number.isNaN(limit) || key === 'other' || key === 'type' || key === 'offered' || key === 'pattern' ? { key } : { key, limit }
}
