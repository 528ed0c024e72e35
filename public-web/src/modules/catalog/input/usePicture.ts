import { answer, api, asRefusal, useUpload, type Schemas } from '@easel/shared'
import { computed, ref, shallowRef, toValue, watch, type MaybeRefOrGetter, type Ref } from 'vue'
import { localPreviews } from '../../assets/localPreviews'
import { pictureFault, type PictureFault } from './pictureRules'

interface Shown {
  name: string
  url: string
}

/** The picture that a field holds: shown at once, checked, uploaded meanwhile. `key` is its storage key, once it has one. */
export function usePicture(key: Ref<string | undefined>, config: MaybeRefOrGetter<Schemas['ToolConfig']>) {
  const { percent, error, isBusy, upload, stop } = useUpload()
  const shown = shallowRef<Shown>()
  const fault = ref<PictureFault | 'gone'>()
  let latest: File | undefined
  let known: string | undefined

  async function pick(file: File) {
    fault.value = pictureFault(file, toValue(config))
    if (fault.value) return
    latest = file
    key.value = known = undefined
    const url = URL.createObjectURL(file)
    shown.value = { name: file.name, url }
    const asset = await upload(file)
    if (!asset || latest !== file) return
    localPreviews.keep(asset.storageKey, url)
    key.value = known = asset.storageKey
  }

  function clear() {
    stop()
    error.value = undefined
    fault.value = undefined
    latest = undefined
    shown.value = undefined
    key.value = known = undefined
  }

  /** A key that came from elsewhere: an address, a former task, the JSON view. */
  async function find(wanted: string | undefined) {
    if (wanted === known) return
    known = wanted
    latest = undefined
    shown.value = undefined
    error.value = undefined
    const id = /ast_[0-9a-f]{32}/.exec(wanted ?? '')?.[0]
    if (id === undefined) return
    try {
      const { asset, url } = await answer(api.GET('/api/assets/{id}', { params: { path: { id } } }))
      if (key.value === wanted) shown.value = { name: asset.name, url: localPreviews.of(wanted) ?? url }
    } catch (cause) {
      if (key.value !== wanted) return
      if (asRefusal(cause).status === 404) {
        key.value = known = undefined
        fault.value = 'gone'
      } else error.value = cause
    }
  }

  watch(key, find, { immediate: true })

  return {
    shown,
    fault,
    percent,
    error,
    isBusy,
    hasPicture: computed(() => shown.value !== undefined || key.value !== undefined),
    pick,
    clear,
    retry: () => (latest ? pick(latest) : find(key.value)),
  }
}
