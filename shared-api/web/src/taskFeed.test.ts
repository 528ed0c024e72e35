import { describe, expect, it } from 'vitest'
import { followTask, hear, nothingHeard, type MessageSource } from './taskFeed'

class Line implements MessageSource {
  readyState = 1
  onopen: ((event: Event) => unknown) | null = null
  onmessage: ((event: MessageEvent<string>) => unknown) | null = null
  onerror: ((event: Event) => unknown) | null = null
  close() {
    this.readyState = 2
  }
  say(message: object) {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(message) }))
  }
  breakOff(refused: boolean) {
    this.readyState = refused ? 2 : 0
    this.onerror?.(new Event('error'))
  }
}

function follow(endedMeanwhile = () => Promise.resolve(false)) {
  const lines: Line[] = []
  const heard: string[] = []
  const pauses: number[] = []
  const stop = followTask({
    open: () => {
      const line = new Line()
      lines.push(line)
      return line
    },
    endedMeanwhile,
    heard: (message) => heard.push(message.type),
    connected: () => {},
    later: (action, millis) => {
      pauses.push(millis)
      action()
      return () => {}
    },
  })
  return { lines, heard, pauses, stop }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('a task feed', () => {
  it('closes after the final message', () => {
    const { lines, heard } = follow()
    lines[0]?.say({ type: 'snapshot', status: 'processing' })
    lines[0]?.say({ type: 'completed', creditsUsed: 10 })
    expect(heard).toEqual(['snapshot', 'completed'])
    expect(lines[0]?.readyState).toBe(2)
  })

  it('leaves a broken line to the browser, which resumes with the last id', async () => {
    const { lines } = follow()
    lines[0]?.breakOff(false)
    await settled()
    expect(lines).toHaveLength(1)
  })

  it('opens a refused line again after growing pauses', async () => {
    const { lines, pauses } = follow()
    lines[0]?.breakOff(true)
    await settled()
    lines[1]?.breakOff(true)
    await settled()
    expect(pauses).toEqual([1000, 2000])
    expect(lines).toHaveLength(3)
  })

  it('stays closed when the task has ended meanwhile', async () => {
    const { lines } = follow(() => Promise.resolve(true))
    lines[0]?.breakOff(true)
    await settled()
    expect(lines).toHaveLength(1)
  })

  it('does not open again once it was stopped', async () => {
    const { lines, stop } = follow()
    stop()
    lines[0]?.breakOff(true)
    await settled()
    expect(lines).toHaveLength(1)
  })
})

describe('progress', () => {
  it('never runs backwards', () => {
    const ahead = hear(nothingHeard, { type: 'progress', value: 60 })
    expect(hear(ahead, { type: 'progress', value: 40 }).progress).toBe(60)
  })

  it('shows the place in the queue until work begins', () => {
    const waiting = hear(nothingHeard, { type: 'snapshot', status: 'pending', queuePosition: 3, estimatedWaitSeconds: 12 })
    expect(waiting).toMatchObject({ status: 'pending', queuePosition: 3, estimatedWaitSeconds: 12 })
    const next = hear(waiting, { type: 'progress', status: 'pending', value: 0, queuePosition: 1 })
    expect(next).toMatchObject({ status: 'pending', queuePosition: 1 })
    const working = hear(next, { type: 'progress', status: 'processing', value: 10, stepId: 'cut' })
    expect(working).toMatchObject({ status: 'processing', queuePosition: undefined, currentStep: 'cut' })
  })

  it('counts a step once', () => {
    const once = hear(nothingHeard, { type: 'step_completed', stepId: 'cut' })
    expect(hear(once, { type: 'step_completed', stepId: 'cut' }).finishedSteps).toEqual(['cut'])
  })

  it('keeps the end, whatever comes late', () => {
    const cancelled = hear(nothingHeard, { type: 'cancelled', creditsReleased: 10 })
    expect(hear(cancelled, { type: 'completed' })).toMatchObject({ status: 'cancelled', creditsReleased: 10, ended: true })
  })
})
