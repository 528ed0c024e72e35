import { answer, api, type Schemas } from '@easel/shared'
import { useQuery } from '@tanstack/vue-query'
import { refDebounced } from '@vueuse/core'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'

type Adjustment = Schemas['PlannedAdjustment']

const TYPING_MS = 250
// A balance of before is no answer: always asked anew, and forgotten with the dialog.
const FRESH = { staleTime: 0, gcTime: 0, retry: false } as const

/** An amount as it was typed; nothing while it is no whole number of credits. */
export function amountOf(typed: string | number): number | undefined {
  const amount = typeof typed === 'string' && typed.trim() === '' ? NaN : Number(typed)
  return Number.isSafeInteger(amount) && amount !== 0 ? amount : undefined
}

/** What an adjustment of an account would do, asked while it is typed. */
export function useAdjustmentForecast(accountId: () => string, planned: MaybeRefOrGetter<Partial<Adjustment>>) {
  const asked = refDebounced(computed(() => toValue(planned)), TYPING_MS)
  return useQuery({
    queryKey: computed(() => ['forecast', 'adjustment', accountId(), asked.value.amount, asked.value.type]),
    queryFn: () =>
      answer(api.POST('/api/admin/users/{id}/credits/dry-run', { params: { path: { id: accountId() } }, body: asked.value as Adjustment })),
    enabled: computed(() => asked.value.amount !== undefined && asked.value.type !== undefined),
    ...FRESH,
  })
}

/** What giving back so much of a task's credits would do, asked while it is typed. */
export function useRefundForecast(taskId: () => string, amount: MaybeRefOrGetter<number | undefined>) {
  const asked = refDebounced(computed(() => toValue(amount)), TYPING_MS)
  return useQuery({
    queryKey: computed(() => ['forecast', 'refund', taskId(), asked.value]),
    queryFn: () => answer(api.POST('/api/admin/tasks/{id}/refund/dry-run', { params: { path: { id: taskId() } }, body: { amount: asked.value ?? 0 } })),
    enabled: computed(() => (asked.value ?? 0) > 0),
    ...FRESH,
  })
}
