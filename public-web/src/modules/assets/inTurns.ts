const AT_ONCE = 4

export interface Outcome {
  done: string[]
  /** What was refused, with the first reason. */
  refused: string[]
  error?: unknown
}

/** The same command for many ids, a few at a time; one refusal does not keep the others from being done. */
export async function inTurns(ids: readonly string[], command: (id: string) => Promise<unknown>): Promise<Outcome> {
  const outcome: Outcome = { done: [], refused: [] }
  const waiting = [...ids]

  async function work() {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      try {
        await command(id)
        outcome.done.push(id)
      } catch (error) {
        outcome.refused.push(id)
        outcome.error ??= error
      }
    }
  }

  await Promise.all(Array.from({ length: Math.min(AT_ONCE, ids.length) }, work))
  return outcome
}
