import { computed, ref, type Ref } from 'vue'

/** Which of a list's items are chosen; what leaves the list is no longer chosen. */
export function useSelection(shown: Readonly<Ref<string[]>>) {
  const marked = ref<Set<string>>()
  const selected = computed(() => shown.value.filter((id) => marked.value?.has(id)))

  return {
    /** Ending forgets what was chosen. */
    isSelecting: computed({ get: () => marked.value !== undefined, set: (is) => void (marked.value = is ? new Set() : undefined) }),
    selected,
    isSelected: (id: string) => marked.value?.has(id) ?? false,
    toggle(id: string) {
      const next = new Set(marked.value)
      if (!next.delete(id)) next.add(id)
      marked.value = next
    },
    all: () => void (marked.value = new Set(shown.value)),
  }
}
