import type { Schemas } from './client'

type Message = Schemas['TaskMessage']
export type TaskStatus = Schemas['Task']['status']

/** What a stream has told about a task so far. */
export interface TaskProgress {
  status: TaskStatus | undefined
  progress: number
  message: string | undefined
  currentStep: string | undefined
  finishedSteps: string[]
  queuePosition: number | undefined
  estimatedWaitSeconds: number | undefined
  creditsReleased: number | undefined
  ended: boolean
}

export const nothingHeard: TaskProgress = {
  status: undefined,
  progress: 0,
  message: undefined,
  currentStep: undefined,
  finishedSteps: [],
  queuePosition: undefined,
  estimatedWaitSeconds: undefined,
  creditsReleased: undefined,
  ended: false,
}

export function hasEnded(status: TaskStatus | undefined): boolean {
  return status === 'completed' || status === 'failed' || status === 'cancelled'
}

/** Progress with one more message heard; nothing is heard after the end. */
export function hear(before: TaskProgress, message: Message): TaskProgress {
  if (before.ended) return before
  switch (message.type) {
    case 'snapshot':
      // A snapshot tells how things are, so it also takes back what was heard before.
      return {
        ...before,
        status: message.status ?? before.status,
        progress: message.progress ?? before.progress,
        currentStep: message.currentStep,
        queuePosition: message.queuePosition,
        estimatedWaitSeconds: message.estimatedWaitSeconds,
      }
    case 'progress':
      return {
        ...before,
        status: message.status ?? before.status,
        progress: Math.max(before.progress, message.value ?? 0),
        message: message.message ?? before.message,
        currentStep: message.stepId ?? before.currentStep,
        queuePosition: message.queuePosition,
        estimatedWaitSeconds: message.estimatedWaitSeconds,
      }
    case 'step_completed':
      return message.stepId === undefined || before.finishedSteps.includes(message.stepId)
        ? before
        : { ...before, finishedSteps: [...before.finishedSteps, message.stepId] }
    case 'completed':
      return end(before, 'completed', { progress: 100 })
    case 'failed':
    case 'cancelled':
      return end(before, message.type, { creditsReleased: message.creditsReleased })
  }
}

function end(before: TaskProgress, status: TaskStatus, facts: Partial<TaskProgress>): TaskProgress {
  return { ...before, queuePosition: undefined, estimatedWaitSeconds: undefined, ...facts, status, ended: true }
}

/** The part of EventSource that a feed needs. */
export interface MessageSource {
  readonly readyState: number
  onopen: ((event: Event) => unknown) | null
  onmessage: ((event: MessageEvent<string>) => unknown) | null
  onerror: ((event: Event) => unknown) | null
  close: () => void
}

const CLOSED = 2

export interface FeedOptions {
  open: () => MessageSource
  /** Reads the task when the stream was refused; true when it has ended, and nothing is to be opened again. */
  endedMeanwhile: () => Promise<boolean>
  heard: (message: Message) => void
  connected: (isConnected: boolean) => void
  later?: (action: () => void, millis: number) => () => void
}

/**
 * Follows one task until its end. The browser resumes a broken stream by itself with the last id; a stream that the
 * server refused (204 after the end, or a fault) is looked at by reading the task, and opened again after a growing pause.
 */
export function followTask({ open, endedMeanwhile, heard, connected, later = afterwards }: FeedOptions): () => void {
  let source: MessageSource | undefined
  let refusals = 0
  let stopped = false
  let cancelLater = () => {}

  function stop() {
    stopped = true
    cancelLater()
    source?.close()
    connected(false)
  }

  function start() {
    const opened = open()
    source = opened
    opened.onopen = () => {
      refusals = 0
      connected(true)
    }
    opened.onmessage = (event) => {
      const message = JSON.parse(event.data) as Message
      heard(message)
      if (hasEnded(message.type as TaskStatus)) stop()
    }
    opened.onerror = () => {
      if (stopped) return
      connected(false)
      if (opened.readyState === CLOSED) void startAgain()
    }
  }

  async function startAgain() {
    const ended = await endedMeanwhile().catch(() => false)
    if (stopped) return
    if (ended) return stop()
    cancelLater = later(start, Math.min(1000 * 2 ** refusals++, 15_000))
  }

  start()
  return stop
}

function afterwards(action: () => void, millis: number): () => void {
  const timer = setTimeout(action, millis)
  return () => clearTimeout(timer)
}
