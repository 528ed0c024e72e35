import { useI18n } from 'vue-i18n'
import { asRefusal } from './refusal'

/** A refusal in the reader's words, by its code. */
export function useRefusalWords() {
  const { t, te } = useI18n()
  return (error: unknown): string => {
    const refusal = asRefusal(error)
    const key = `refusal.${refusal.code}`
    if (refusal.code === 'INSUFFICIENT_CREDITS' && refusal.required !== undefined)
      return t('refusal.INSUFFICIENT_CREDITS', { required: refusal.required, balance: refusal.balance ?? 0 })
    return te(key) ? t(key) : t('refusal.UNEXPECTED')
  }
}
