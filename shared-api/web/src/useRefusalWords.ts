import { useI18n } from 'vue-i18n'
import { asRefusal } from './refusal'

/** A refusal in the reader's words; the server's detail where we have none of our own. */
export function useRefusalWords() {
  const { t, te } = useI18n()
  return (error: unknown): string => {
    const refusal = asRefusal(error)
    const key = `refusal.${refusal.code}`
    if (refusal.code === 'INSUFFICIENT_CREDITS' && refusal.required !== undefined)
      return t('refusal.INSUFFICIENT_CREDITS', { required: refusal.required, balance: refusal.balance ?? 0 })
    if (refusal.code === 'VALIDATION_ERROR') return refusal.message
    return te(key) ? t(key) : refusal.message || t('refusal.UNEXPECTED')
  }
}
