import type { Schemas } from '@easel/shared'
import { watchDebounced } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { onBeforeRouteLeave, useRoute, useRouter } from 'vue-router'
import { fromAddress, toAddress } from './address'
import { makeChecker } from './faults'
import { fieldsOf, type Input, type Schema } from './fields'

const TYPING_PAUSE_MS = 250

/** What a person gives to a tool: one input for the form, the JSON view and the call, checked by the tool's schema and kept in the address. */
export function useToolInput(schema: Schema, styles: Schemas['ToolStyle'][]) {
  const route = useRoute()
  const router = useRouter()
  const fields = fieldsOf(schema, styles)
  const check = makeChecker(schema)
  const input = ref<Input>(fromAddress(fields, route.query))
  const faults = computed(() => check(input.value))
  /** Faults are told once somebody has tried; before, an empty form is no mistake. */
  const isTried = ref(false)
  let written = JSON.stringify(toAddress(fields, input.value))
  let isLeaving = false

  // A page that is on its way loads a while; writing the address of this one meanwhile would call it back.
  onBeforeRouteLeave(() => void (isLeaving = true))

  watchDebounced(
    input,
    async () => {
      const query = toAddress(fields, input.value)
      const address = JSON.stringify(query)
      if (isLeaving || address === written) return
      written = address
      await router.replace({ query })
    },
    { debounce: TYPING_PAUSE_MS, deep: true },
  )

  // Back, forward, or a link to this same page with other input.
  watch(
    () => route.query,
    (query) => {
      if (isLeaving || JSON.stringify(query) === written) return // else a wrong value that is being typed would be taken back
      const told = fromAddress(fields, query)
      const address = JSON.stringify(toAddress(fields, told))
      if (address === written) return
      written = address
      input.value = told
    },
  )

  return { fields, input, faults, isTried }
}
