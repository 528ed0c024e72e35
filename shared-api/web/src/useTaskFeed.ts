import { onScopeDispose, readonly, ref, toValue, watch, type MaybeRefOrGetter } from 'vue'
import { followTask, hear, nothingHeard, type TaskProgress } from './taskFeed'

export interface TaskFeedOptions {
  /** Where the task streams; undefined while there is nothing to follow. */
  url: MaybeRefOrGetter<string | undefined>
  /** Reads the task anew and answers whether it has ended. */
  endedMeanwhile: () => Promise<boolean>
  /** Called once, when the stream told the end. */
  onEnd?: (progress: TaskProgress) => void
}

/** Live progress of one task; survives reloads and lost connections. */
export function useTaskFeed({ url, endedMeanwhile, onEnd }: TaskFeedOptions) {
  const progress = ref<TaskProgress>(nothingHeard)
  const isConnected = ref(false)
  let stop = () => {}

  watch(
    () => toValue(url),
    (address) => {
      stop()
      stop = () => {}
      if (address === undefined) return
      progress.value = nothingHeard
      stop = followTask({
        // eslint-disable-next-line no-restricted-globals -- the one place that opens it
        open: () => new EventSource(address, { withCredentials: true }),
        endedMeanwhile,
        connected: (is) => (isConnected.value = is),
        heard: (message) => {
          const before = progress.value
          progress.value = hear(before, message)
          if (progress.value.ended && !before.ended) onEnd?.(progress.value)
        },
      })
    },
    { immediate: true },
  )
  onScopeDispose(() => stop())

  return { progress: readonly(progress), isConnected: readonly(isConnected) }
}
