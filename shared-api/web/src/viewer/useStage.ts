import { useEventListener } from '@vueuse/core'
import { onBeforeUnmount, onMounted, ref, shallowRef, type ShallowRef } from 'vue'
import type { Object3D } from 'three'
import { makeStage, type Stage } from './stage'

export type StageState = 'loading' | 'shown' | 'unsupported' | 'failed'

type Load = (told: (percent: number) => void) => Promise<Object3D>

/** Loads an object onto a stage and takes it down again. Turning and zooming works by pointer, touch and keyboard. */
export function useStage(canvas: Readonly<ShallowRef<HTMLCanvasElement | null>>, load: Load) {
  const state = ref<StageState>('loading')
  const percent = ref(0)
  const stage = shallowRef<Stage>()
  let isGone = false

  async function open() {
    state.value = 'loading'
    percent.value = 0
    if (!canvas.value) return
    try {
      stage.value ??= makeStage(canvas.value)
    } catch {
      // No WebGL here: the page offers the file and its picture instead.
      state.value = 'unsupported'
      return
    }
    try {
      const object = await load((told) => (percent.value = told))
      if (isGone) return
      stage.value.show(object)
      state.value = 'shown'
    } catch {
      state.value = 'failed'
    }
  }

  const keys: Record<string, (stage: Stage) => void> = {
    ArrowLeft: ({ turn }) => turn(1, 0),
    ArrowRight: ({ turn }) => turn(-1, 0),
    ArrowUp: ({ turn }) => turn(0, 1),
    ArrowDown: ({ turn }) => turn(0, -1),
    '+': ({ zoom }) => zoom(1),
    '-': ({ zoom }) => zoom(-1),
    '0': ({ reset }) => reset(),
    f: ({ fit }) => fit(),
  }

  function pressed(event: KeyboardEvent) {
    const action = keys[event.key]
    if (!action || !stage.value || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    action(stage.value)
  }

  useEventListener(canvas, 'keydown', pressed)
  onMounted(open)
  onBeforeUnmount(() => {
    isGone = true
    stage.value?.dispose()
  })

  return { state, percent, stage, open }
}
