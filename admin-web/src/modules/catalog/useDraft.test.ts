import { describe, expect, it } from 'vitest'
import { nextTick, ref } from 'vue'
import { blankDefinition } from './definition'
import { useDraft, type Saved } from './useDraft'

function begin() {
  const definition = { ...blankDefinition('ttyp_1', 'Photo'), title: 'One' }
  const saved = ref<Saved>({ definition, version: 1 })
  const another = async (title: string) => {
    saved.value = { definition: { ...definition, title }, version: saved.value.version + 1 }
    await nextTick()
  }
  return { saved, another, ...useDraft(() => saved.value) }
}

describe('a draft', () => {
  it('follows what others save while nothing was typed', async () => {
    const { draft, another, isChanged, version } = begin()
    await another('Two')
    expect(draft.value.title).toBe('Two')
    expect(isChanged.value).toBe(false)
    expect(version.value).toBe(2)
  })

  it('is done when the picture that was sent is kept under another name', async () => {
    const { draft, saved, isChanged, isOutdated, send } = begin()
    draft.value = { ...draft.value, thumbnailUrl: 'uploads/1/ast_1' }
    send()
    saved.value = { definition: { ...saved.value.definition, thumbnailUrl: 'catalog/1' }, version: 2 }
    await nextTick()
    expect(draft.value.thumbnailUrl).toBe('catalog/1')
    expect([isChanged.value, isOutdated.value]).toEqual([false, false])
  })

  it('is done when what was typed is what is saved', async () => {
    const { draft, another, isChanged, isOutdated } = begin()
    draft.value.title = 'Mine'
    expect(isChanged.value).toBe(true)
    await another('Mine')
    expect(isChanged.value).toBe(false)
    expect(isOutdated.value).toBe(false)
  })

  it('waits for a decision when others saved something else meanwhile', async () => {
    const { draft, another, isOutdated, version, keep, follow } = begin()
    draft.value.title = 'Mine'
    await another('Theirs')
    expect(isOutdated.value).toBe(true)
    expect(version.value).toBe(1)
    expect(draft.value.title).toBe('Mine')

    keep()
    expect(isOutdated.value).toBe(false)
    expect(version.value).toBe(2)
    expect(draft.value.title).toBe('Mine')

    await another('Theirs again')
    follow()
    expect(draft.value.title).toBe('Theirs again')
  })
})
