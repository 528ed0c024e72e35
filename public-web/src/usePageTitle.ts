import { asRefusal } from '@easel/shared'
import { useTitle } from '@vueuse/core'
import { computed, toValue, type MaybeRefOrGetter } from 'vue'
import { useI18n } from 'vue-i18n'

/** The document's title of a page that names itself, by what it shows; of one that is not there, as of any other that is not. */
export function usePageTitle(parts: () => (string | undefined)[], error: MaybeRefOrGetter<unknown>) {
  const { t } = useI18n()
  const isGone = computed(() => asRefusal(toValue(error)).status === 404)
  useTitle(computed(() => [...(isGone.value ? [t('missing.title')] : parts()), 'Easel'].filter(Boolean).join(' · ')))
}
