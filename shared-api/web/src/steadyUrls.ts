const GOOD_FOR_MS = 600_000

/**
 * Signed addresses change with every read, though the file does not. The first one stays in use while it is surely good, so
 * that what is shown is not loaded again.
 */
export function makeSteadyUrls(now: () => number = Date.now): (key: string, url: string) => string {
  const kept = new Map<string, { url: string; since: number }>()
  return (key, url) => {
    const known = kept.get(key)
    if (known && now() - known.since < GOOD_FOR_MS) return known.url
    kept.set(key, { url, since: now() })
    return url
  }
}
