/** Gives the browser a file to save. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A turn later: the browser has then taken it.
  setTimeout(() => URL.revokeObjectURL(url))
}
