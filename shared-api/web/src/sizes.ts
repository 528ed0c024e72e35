/** "10 MB", "482 KB"; at least one kilobyte. */
export function fileSize(bytes: number, locale: string): string {
  const [size, unit] = bytes >= 1_000_000 ? [bytes / 1_048_576, 'MB'] : [Math.max(1, Math.round(bytes / 1024)), 'KB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size)} ${unit}`
}
