import { answer, api, type Schemas } from '@easel/shared'
import { onScopeDispose, ref, toValue, type MaybeRefOrGetter } from 'vue'
import { useUpload } from '../assets/useUpload'
import { draft } from './draft'
import { pictureFault, type PictureFault } from './pictureRules'

/** The picture that a tool page holds: shown at once, checked, uploaded meanwhile, kept over a reload. */
export function usePicture(slug: string, config: MaybeRefOrGetter<Schemas['ToolConfig'] | undefined>) {
  const { percent, asset, error, isBusy, upload, stop, take } = useUpload()
  const preview = ref<string>()
  const name = ref('')
  const fault = ref<PictureFault>()
  let objectUrl: string | undefined
  let latest: File | undefined

  function show(url: string | undefined) {
    if (objectUrl) URL.revokeObjectURL(objectUrl)
    objectUrl = url?.startsWith('blob:') ? url : undefined
    preview.value = url
  }

  async function pick(file: File) {
    const rules = toValue(config)
    if (!rules) return
    fault.value = pictureFault(file, rules)
    if (fault.value) return
    latest = file
    name.value = file.name
    show(URL.createObjectURL(file))
    const uploaded = await upload(file)
    if (uploaded) draft.keep(slug, uploaded.id)
  }

  function clear() {
    stop()
    asset.value = undefined
    error.value = undefined
    fault.value = undefined
    latest = undefined
    name.value = ''
    show(undefined)
    draft.drop(slug)
  }

  async function restore() {
    const id = draft.kept(slug)
    if (!id) return
    try {
      const kept = await answer(api.GET('/api/assets/{id}', { params: { path: { id } } }))
      if (preview.value) return
      take(kept.asset)
      name.value = kept.asset.name
      show(kept.url)
    } catch {
      draft.drop(slug)
    }
  }

  /** The preview's address, which from now on belongs to the caller. */
  function handOver(): string | undefined {
    objectUrl = undefined
    return preview.value
  }

  onScopeDispose(() => show(undefined))
  return {
    preview,
    name,
    fault,
    percent,
    asset,
    error,
    isBusy,
    pick,
    clear,
    handOver,
    restore,
    retry: () => latest && pick(latest),
  }
}
