import { computed, ref, watch } from 'vue'
import { same, sent, type Definition } from './definition'

export interface Saved {
  definition: Definition
  version: number
  /** Where its picture can be seen. */
  pictureUrl?: string | undefined
}

/**
 * A definition that is being changed. What is saved meanwhile by others comes in by itself as long as nothing was typed; else
 * the person decides, and until then nothing can be saved over it.
 */
export function useDraft(saved: () => Saved) {
  const begun = ref(saved())
  const draft = ref(copy(begun.value.definition))
  const isChanged = computed(() => !same(sent(draft.value), begun.value.definition))
  const isSent = ref(false)
  const isOutdated = computed(() => begun.value.version !== saved().version)

  function follow() {
    begun.value = saved()
    draft.value = copy(begun.value.definition)
    isSent.value = false
  }

  watch(saved, (latest) => {
    // After our own saving the draft says what is saved.
    const mine = sent(draft.value)
    if (!isChanged.value || same(mine, latest.definition) || (isSent.value && same(kept(mine, latest.definition), latest.definition))) follow()
  })

  return {
    draft,
    isChanged,
    isOutdated,
    /** The version that the draft was made from. */
    version: computed(() => begun.value.version),
    follow,
    send: () => (isSent.value = true),
    keep: () => (begun.value = saved()),
  }
}

// The key of an upload that was sent comes back as the key of the copy that was made of it.
function kept(mine: Definition, latest: Definition): Definition {
  return mine.thumbnailUrl?.startsWith('uploads/') && latest.thumbnailUrl !== undefined ? { ...mine, thumbnailUrl: latest.thumbnailUrl } : mine
}

// The two levels that are written to; below, everything is replaced.
function copy(definition: Definition): Definition {
  return { ...definition, config: { ...definition.config } }
}
