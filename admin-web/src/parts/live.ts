import { useStorage } from '@vueuse/core'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

const isLive = useStorage('easel-admin-live', true)

/** Whether pages read again by themselves; one choice for the console, kept in the browser. */
export function useLive() {
  return { isLive, every: (millis: MaybeRefOrGetter<number>) => computed(() => (isLive.value ? toValue(millis) : (false as const))) }
}
