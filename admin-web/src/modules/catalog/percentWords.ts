/** "98.1 %"; a dash where there is nothing to count. Never rounded up to all. */
export function percentWords(share: number | undefined, locale: string): string {
  if (share === undefined) return '–'
  const shown = share < 1 ? Math.min(0.999, share) : share
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(shown)
}
