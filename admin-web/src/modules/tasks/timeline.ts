import { hasEnded, type Schemas } from '@easel/shared'

type Task = Schemas['Task']
type Attempt = Schemas['Attempt']

/** From when to when, in milliseconds since the epoch; open when it still goes on. */
export interface Span {
  from: number
  to: number
  isOpen: boolean
}

export type Bar = { id: string; span: Span | undefined } & (
  | { kind: 'wait' }
  | { kind: 'step'; step: Schemas['TaskStep'] }
  | { kind: 'attempt'; attempt: Attempt }
)

export interface Timeline {
  from: number
  to: number
  bars: Bar[]
  /** Milliseconds since the beginning, at which a line is drawn. */
  ticks: number[]
}

/** What a task did when: its wait, each step, and below each step its attempts. */
export function timeline({ task, attempts }: Pick<Schemas['AdminTask'], 'task' | 'attempts'>, now: number): Timeline {
  const from = Date.parse(task.createdAt)
  const end = endOf(task) ?? Math.max(now, from)
  const spanOf = (start: string | undefined, stop: string | undefined) => span(start, stop, end, !hasEnded(task.status))

  const bars: Bar[] = [{ id: 'wait', kind: 'wait', span: spanOf(task.createdAt, task.startedAt ?? task.completedAt) }]
  for (const step of task.steps) {
    bars.push({ id: step.id, kind: 'step', step, span: spanOf(step.startedAt, step.completedAt) })
    const own = attempts.filter((attempt) => attempt.stepId === step.id).sort((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt))
    for (const attempt of own) bars.push({ id: attempt.id, kind: 'attempt', attempt, span: spanOf(attempt.startedAt, attempt.endedAt) })
  }
  const to = Math.max(end, ...bars.map((bar) => bar.span?.to ?? 0), from + 1)
  return { from, to, bars, ticks: ticks(to - from) }
}

/** Where a span lies between the ends of a timeline, in percent. */
export function place({ from, to }: Span, whole: { from: number; to: number }): { start: number; length: number } {
  const percent = (at: number) => (Math.min(Math.max(at, whole.from), whole.to) - whole.from) / ((whole.to - whole.from) / 100)
  return { start: percent(from), length: percent(to) - percent(from) }
}

const UNITS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000]
const MOST_TICKS = 6

/** Round moments, at most six, the beginning among them. */
export function ticks(millis: number): number[] {
  const hours = Math.ceil(millis / 3_600_000 / MOST_TICKS) * 3_600_000
  const unit = UNITS.find((each) => millis / each < MOST_TICKS) ?? hours
  return Array.from({ length: Math.floor(millis / unit) + 1 }, (_, index) => index * unit)
}

function endOf(task: Task): number | undefined {
  return hasEnded(task.status) && task.completedAt ? Date.parse(task.completedAt) : undefined
}

function span(start: string | undefined, stop: string | undefined, end: number, mayBeOpen: boolean): Span | undefined {
  if (start === undefined) return undefined
  const from = Date.parse(start)
  return { from, to: Math.max(from, stop === undefined ? end : Date.parse(stop)), isOpen: stop === undefined && mayBeOpen }
}
