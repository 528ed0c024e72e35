import type { Schemas } from '@easel/shared'

export type Definition = Schemas['ToolDefinition']
export type Step = Schemas['ToolStepDefinition']

const pictureOnly = (title: string) => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: { storageKey: { type: 'string', format: 'storage-key', title } },
  required: ['storageKey'],
  additionalProperties: false,
})

export const formats = ['jpg', 'png', 'webp'] as const

/** A tool to begin with: one picture in, asked for by that title, and one step. */
export function blankDefinition(toolTypeId: string, pictureTitle: string): Definition {
  return {
    slug: '',
    title: '',
    description: '',
    toolTypeId,
    config: { steps: [blankStep([])], maxFileSize: 20_971_520, supportedFormats: [...formats], inputSchema: pictureOnly(pictureTitle) },
  }
}

export function blankStep(others: Step[]): Step {
  const numbers = others.map(({ id }) => Number(/^step-(\d+)$/.exec(id)?.[1] ?? 0))
  return { id: `step-${Math.max(0, ...numbers) + 1}`, name: '', type: '', provider: '', providerModel: '', cost: 1, timeoutSeconds: 60 }
}

/** What of a tool can be changed. */
export function definitionOf({ slug, title, description, toolTypeId, thumbnailUrl, config }: Schemas['AdminTool']): Definition {
  return { slug, title, description, toolTypeId, ...(thumbnailUrl === undefined ? {} : { thumbnailUrl }), config }
}

/** Whether a value has the shape that the form needs to show it; the contract asks for more. */
export function isDefinition(value: unknown): value is Definition {
  if (!isObject(value) || !isObject(value.config)) return false
  const { steps, supportedFormats, inputSchema, followUp } = value.config
  const isFollowUp = followUp === undefined || (isObject(followUp) && isObject(followUp.inputSchema))
  return Array.isArray(steps) && steps.every(isObject) && Array.isArray(supportedFormats) && isObject(inputSchema) && isFollowUp
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether people choose a style, as the contract says that a form tells: by the format of a field or by its name. */
export function asksForStyle({ inputSchema, followUp }: Definition['config']): boolean {
  return [inputSchema, followUp?.inputSchema]
    .flatMap((schema) => Object.entries((schema?.properties ?? {}) as Record<string, { format?: string } | boolean>))
    .some(([name, field]) => name === 'styleReferenceId' || (typeof field === 'object' && field.format === 'style-reference'))
}

/** What the first submission costs, and what follows on request. */
export function prices(steps: Step[]): { first: number; onRequest: number } {
  const sum = (some: Step[]) => some.reduce((total, step) => total + (Number.isFinite(step.cost) ? step.cost : 0), 0)
  return { first: sum(steps.filter((step) => !step.onRequest)), onRequest: sum(steps.filter((step) => step.onRequest)) }
}

/** A definition as it is sent: what follows on request is told only when a step does. */
export function sent(definition: Definition): Definition {
  const { followUp, ...config } = definition.config
  const hasFollowUp = config.steps.some((step) => step.onRequest)
  return { ...definition, config: hasFollowUp && followUp ? { ...config, followUp } : config }
}

export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), items[from] as T, ...rest.slice(to)]
}

/** Whether two definitions say the same, in whatever order. */
export function same(one: Definition, other: Definition): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
