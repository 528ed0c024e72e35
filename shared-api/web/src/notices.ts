import { readonly, shallowRef } from 'vue'
import { randomId } from './ids'
import { asRefusal } from './refusal'

export interface Notice {
  id: string
  kind: 'done' | 'givenBack' | 'failed'
  text: string
  requestId?: string | undefined
}

const SHOWN_FOR_MS = 6000
const shown = shallowRef<Notice[]>([])

export function dismiss(id: string): void {
  shown.value = shown.value.filter((notice) => notice.id !== id)
}

function show(notice: Omit<Notice, 'id'>): void {
  const id = randomId()
  shown.value = [...shown.value.slice(-2), { ...notice, id }]
  // What failed stays until it is read.
  if (notice.kind !== 'failed') setTimeout(() => dismiss(id), SHOWN_FOR_MS)
}

/** Short words about what was just done, shown by NoticeRegion. */
export const notices = {
  shown: readonly(shown),
  dismiss,
  done: (text: string) => show({ kind: 'done', text }),
  givenBack: (text: string) => show({ kind: 'givenBack', text }),
  failed: (text: string, error: unknown) => show({ kind: 'failed', text, requestId: asRefusal(error).requestId }),
}
