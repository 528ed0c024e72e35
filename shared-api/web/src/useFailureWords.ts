import { useI18n } from 'vue-i18n'

/** Why a task did not succeed, by its code. */
export function useFailureWords() {
  const { t, te } = useI18n()
  return (code: string | undefined): string => (code && te(`failure.${code}`) ? t(`failure.${code}`) : t('failure.unknown'))
}
