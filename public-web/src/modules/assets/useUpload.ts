import { answer, api, type Schemas } from '@easel/shared'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { putFile } from './putFile'

type Asset = Schemas['Asset']

/** One file on its way to us: ask for a place, send the bytes, have them looked at. */
export function useUpload() {
  const percent = ref(0)
  const asset = shallowRef<Asset>()
  const error = shallowRef<unknown>()
  const isBusy = ref(false)
  let running = new AbortController()

  function stop() {
    running.abort()
    running = new AbortController()
    isBusy.value = false
  }

  async function upload(file: File): Promise<Asset | undefined> {
    stop()
    const { signal } = running
    percent.value = 0
    asset.value = undefined
    error.value = undefined
    isBusy.value = true
    try {
      const body = { filename: file.name || 'picture', contentType: file.type, size: file.size }
      const ticket = await answer(api.POST('/api/assets/upload-url', { body, signal }))
      await putFile(ticket, file, (sent) => (percent.value = sent), signal)
      const confirmed = await answer(api.POST('/api/assets/{id}/confirm', { params: { path: { id: ticket.assetId } }, signal }))
      asset.value = confirmed.asset
    } catch (cause) {
      if (!signal.aborted) error.value = cause
    } finally {
      if (!signal.aborted) isBusy.value = false
    }
    return signal.aborted ? undefined : asset.value
  }

  function take(known: Asset) {
    stop()
    error.value = undefined
    asset.value = known
  }

  onScopeDispose(stop)
  return { percent, asset, error, isBusy, upload, stop, take }
}
