import { expect, it } from 'vitest'
import { ref } from 'vue'
import { useSelection } from './useSelection'

it('knows what is chosen, as long as it is shown', () => {
  const shown = ref(['a', 'b', 'c'])
  const { isSelecting, selected, toggle, all, isSelected } = useSelection(shown)
  isSelecting.value = true
  toggle('b')
  toggle('c')
  toggle('c')
  expect(selected.value).toEqual(['b'])

  all()
  shown.value = ['c', 'd']
  expect(selected.value).toEqual(['c'])
  expect(isSelected('c')).toBe(true)

  isSelecting.value = false
  expect(selected.value).toEqual([])
})
