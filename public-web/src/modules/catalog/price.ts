import type { Schemas } from '@easel/shared'

/** What one submission costs: its steps; the tool's price where no step has one. What follows on request is paid when it is asked for. */
export function priceOf({ tool, config }: Pick<Schemas['ToolDetail'], 'config' | 'tool'>): number {
  if (config.steps.every((step) => step.cost === 0)) return tool.creditsCost
  return config.steps.filter((step) => !step.onRequest).reduce((sum, step) => sum + step.cost, 0)
}
