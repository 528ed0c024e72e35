const KEPT = 8
const previews = new Map<string, string>()

/** Pictures just uploaded, by storage key, so that other pages show them before anything is loaded. Gone with the tab. */
export const localPreviews = {
  keep(storageKey: string, url: string) {
    previews.set(storageKey, url)
    const [oldest] = previews.keys()
    if (previews.size > KEPT && oldest !== undefined) {
      URL.revokeObjectURL(previews.get(oldest) ?? '')
      previews.delete(oldest)
    }
  },
  of: (storageKey: string | undefined) => (storageKey === undefined ? undefined : previews.get(storageKey)),
}
