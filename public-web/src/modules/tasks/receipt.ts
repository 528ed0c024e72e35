import { hasEnded, type Schemas } from '@easel/shared'

/** What a task did to its owner's credits. */
export function receipt(task: Schemas['Task']): { held: number; spent: number; cameBack: number } {
  const price = task.steps.reduce((sum, step) => sum + step.cost, 0)
  if (!hasEnded(task.status)) return { held: task.creditsHeld || price, spent: 0, cameBack: 0 }
  return { held: 0, spent: task.creditsUsed, cameBack: Math.max(0, price - task.creditsUsed) }
}
