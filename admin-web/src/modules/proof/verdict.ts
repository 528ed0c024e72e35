import type { Schemas } from '@easel/shared'

/** How long sealing may be behind before somebody should look: three times what a range may wait, and a minute at least. */
const PATIENCE = { times: 3, seconds: 60 }

/** The worst that can be said of the proof as it stands. */
export function verdict({ archive, lag, range, problem }: Schemas['ProofState']): 'differs' | 'stuck' | 'behind' | 'well' {
  if (archive.differing > 0) return 'differs'
  if (problem) return 'stuck'
  return lag.seconds > Math.max(range.seconds * PATIENCE.times, PATIENCE.seconds) ? 'behind' : 'well'
}
