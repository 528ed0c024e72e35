import type { Schemas } from './client'
import { Refusal } from './refusal'

// The browser sets these itself and refuses to be told.
const OWN_HEADERS = new Set(['content-length', 'host'])

/** Sends the bytes where the ticket says; XMLHttpRequest, because it alone tells how far it is. */
export function putFile(ticket: Schemas['UploadTicket'], file: Blob, onPercent: (percent: number) => void, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(ticket.method, ticket.uploadUrl)
    for (const [name, value] of Object.entries(ticket.headers)) if (!OWN_HEADERS.has(name.toLowerCase())) request.setRequestHeader(name, value)
    request.upload.onprogress = (event) => onPercent(event.lengthComputable ? Math.round((event.loaded / event.total) * 100) : 0)
    request.onload = () =>
      request.status >= 200 && request.status < 300 ? resolve() : reject(new Refusal({ code: 'UPLOAD_REFUSED', retryable: true }, request.status))
    request.onerror = () => reject(Refusal.unreachable())
    request.onabort = () => reject(new DOMException('Upload stopped', 'AbortError'))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
