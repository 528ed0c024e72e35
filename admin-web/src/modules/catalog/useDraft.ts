import { computed, ref, watch } from 'vue'
import { same, sent, type Definition } from './definition'

export interface Saved {
  definition: Definition
  version: number
}

/**
 * A definition that is being changed. What is saved meanwhile by others comes in by itself as long as nothing was typed; else
 * the person decides, and until then nothing can be saved over it.
 */
export function useDraft(saved: () => Saved) {
  const begun = ref(saved())
  const draft = ref(copy(begun.value.definition))
  const isChanged = computed(() => !same(sent(draft.value), begun.value.definition))
  const isOutdated = computed(() => begun.value.version !== saved().version)

  function follow() {
    begun.value = saved()
    draft.value = copy(begun.value.definition)
  }

  watch(saved, (latest) => {
    // After our own saving the draft says what is saved.
    if (!isChanged.value || same(sent(draft.value), latest.definition)) follow()
  })

  return {
    draft,
    isChanged,
    isOutdated,
    /** The version that the draft was made from. */
    version: computed(() => begun.value.version),
    follow,
    keep: () => (begun.value = saved()),
  }
}

// The two levels that are written to; below, everything is replaced.
function copy(definition: Definition): Definition {
  return { ...definition, config: { ...definition.config } }
}
