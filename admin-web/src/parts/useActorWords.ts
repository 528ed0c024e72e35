import { useI18n } from 'vue-i18n'
import { shortId } from './shortId'

const SYSTEM = 'system:'

/** Who did something: an account by its id, a part of the system by its name, or nobody who is known. */
export function useActorWords() {
  const { t } = useI18n()
  return (actor: string): string => {
    if (actor === 'anonymous') return t('actor.anonymous')
    return actor.startsWith(SYSTEM) ? t('actor.system', { part: actor.slice(SYSTEM.length) }) : shortId(actor)
  }
}
