/** One value that is another now; without one before it is new, without one after it is gone. */
export interface Change {
  path: string[]
  before: string | undefined
  after: string | undefined
}

/** What differs between two values, leaf by leaf, in the order of the later one. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  const [was, is] = [leaves(before), leaves(after)]
  const keys = [...is.keys(), ...[...was.keys()].filter((key) => !is.has(key))]
  return keys
    .map((key) => ({ path: JSON.parse(key) as string[], before: was.get(key), after: is.get(key) }))
    .filter((change) => change.before !== change.after)
}

/** Every value that has none within, as text, by its path. What is empty has nothing to tell. */
function leaves(value: unknown, path: string[] = [], found = new Map<string, string>()): Map<string, string> {
  const parts = partsOf(value)
  if (parts) for (const [name, part] of parts) leaves(part, [...path, name], found)
  else if (value !== undefined) found.set(JSON.stringify(path), textOf(value))
  return found
}

/** The parts that are worth a line of their own: members of objects, and objects in lists by what names them there. */
function partsOf(value: unknown): [string, unknown][] | undefined {
  if (Array.isArray(value)) return value.every(isObject) ? value.map((item, index) => [nameOf(item) ?? String(index + 1), item]) : undefined
  return isObject(value) ? Object.entries(value) : undefined
}

/** A step moved to another place is the same step. */
function nameOf(item: Record<string, unknown>): string | undefined {
  const name = item.id ?? item.styleId
  return typeof name === 'string' ? name : undefined
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ')
  return JSON.stringify(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
