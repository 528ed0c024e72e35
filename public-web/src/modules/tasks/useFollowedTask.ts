import { hasEnded, useTaskFeed, type Schemas } from '@easel/shared'
import { useQueryClient } from '@tanstack/vue-query'
import { computed, ref, toValue, type MaybeRefOrGetter } from 'vue'
import { refreshAfterTask, useTask } from './queries'

/** A task as read, with what its stream tells until the end. */
export function useFollowedTask(id: MaybeRefOrGetter<string>) {
  const queries = useQueryClient()
  const hasEndedOnStream = ref(false)
  const { data: task, error, refetch } = useTask(id, hasEndedOnStream)

  const { progress, isConnected } = useTaskFeed({
    url: () => (task.value && !hasEnded(task.value.status) && !hasEndedOnStream.value ? task.value.streamUrl : undefined),
    endedMeanwhile: async () => hasEnded((await refetch()).data?.status),
    onEnd: () => {
      hasEndedOnStream.value = true
      void refreshAfterTask(queries)
    },
  })

  const status = computed(() => {
    if (task.value && hasEnded(task.value.status)) return task.value.status
    return progress.value.status ?? task.value?.status
  })
  const steps = computed(() => task.value?.steps.map((step) => ({ ...step, status: stepStatus(step) })) ?? [])

  function stepStatus({ id: stepId, status: known }: Schemas['TaskStep']) {
    if (hasEnded(known) || !task.value || hasEnded(task.value.status)) return known
    if (progress.value.finishedSteps.includes(stepId)) return 'completed'
    return progress.value.currentStep === stepId && status.value === 'processing' ? 'processing' : known
  }

  return {
    task,
    error,
    refetch,
    status,
    steps,
    isConnected,
    isWorking: computed(() => status.value !== undefined && !hasEnded(status.value)),
    percent: computed(() => Math.max(progress.value.progress, task.value?.progress ?? 0)),
    message: computed(() => progress.value.message),
    queuePosition: computed(() => progress.value.queuePosition ?? (progress.value.status ? undefined : task.value?.queuePosition)),
    waitSeconds: computed(() => progress.value.estimatedWaitSeconds ?? (progress.value.status ? undefined : task.value?.estimatedWaitSeconds)),
    id: computed(() => toValue(id)),
  }
}
