import { onScopeDispose, ref, shallowRef } from 'vue'
import { answer, api, type Schemas } from './client'
import { putFile } from './putFile'

type Asset = Schemas['Asset']
type Ask = (wanted: Schemas['UploadRequest'], signal: AbortSignal) => Promise<Schemas['UploadTicket']>

const askForInput: Ask = (body, signal) => answer(api.POST('/api/assets/upload-url', { body, signal }))

/** One file on its way to us: ask for a place, send the bytes, have them looked at. */
export function useUpload(ask: Ask = askForInput) {
  const percent = ref(0)
  const error = shallowRef<unknown>()
  const isBusy = ref(false)
  let running = new AbortController()

  function stop() {
    running.abort()
    running = new AbortController()
    isBusy.value = false
  }

  /** What the file became; nothing when it was stopped or refused, and then `error` says why. */
  async function upload(file: File): Promise<Asset | undefined> {
    stop()
    const { signal } = running
    percent.value = 0
    error.value = undefined
    isBusy.value = true
    try {
      const ticket = await ask({ filename: file.name || 'picture', contentType: file.type, size: file.size }, signal)
      await putFile(ticket, file, (sent) => (percent.value = sent), signal)
      const { asset } = await answer(api.POST('/api/assets/{id}/confirm', { params: { path: { id: ticket.assetId } }, signal }))
      return signal.aborted ? undefined : asset
    } catch (cause) {
      if (!signal.aborted) error.value = cause
      return undefined
    } finally {
      if (!signal.aborted) isBusy.value = false
    }
  }

  onScopeDispose(stop)
  return { percent, error, isBusy, upload, stop }
}
