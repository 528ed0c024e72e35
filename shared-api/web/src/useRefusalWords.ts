import { useI18n } from 'vue-i18n'
import { asRefusal } from './refusal'

// One code is for too many bytes and for too many pixels; only the sentence tells them apart, and what is taken.
const PIXELS = /(\d+) megapixels and (\d+) pixels a side/

/** A refusal in the reader's words, by its code. */
export function useRefusalWords() {
  const { t, te, n } = useI18n()
  return (error: unknown): string => {
    const refusal = asRefusal(error)
    const key = `refusal.${refusal.code}`
    if (refusal.code === 'INSUFFICIENT_CREDITS' && refusal.required !== undefined)
      return t('refusal.INSUFFICIENT_CREDITS', { required: refusal.required, balance: refusal.balance ?? 0 })
    const pixels = refusal.code === 'PAYLOAD_TOO_LARGE' ? PIXELS.exec(refusal.message) : null
    if (pixels) return t('refusal.TOO_MANY_PIXELS', { megapixels: n(Number(pixels[1])), side: n(Number(pixels[2])) })
    return te(key) ? t(key) : t('refusal.UNEXPECTED')
  }
}
