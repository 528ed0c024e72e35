import { useI18n } from 'vue-i18n'
import type { Fault } from './schemaFaults'

/** A fault of an input in the reader's words. */
export function useFaultWords() {
  const { t, n } = useI18n()
  return ({ key, limit }: Fault): string => t(`fault.${key}`, { limit: limit === undefined ? '' : n(limit) })
}
