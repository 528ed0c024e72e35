import { useI18n } from 'vue-i18n'
import { asRefusal } from './refusal'

/** What the platform found wrong with the fields of a form, in the reader's words, by JSON pointer. */
export function useFieldFaults() {
  const { t, te } = useI18n()
  return (error: unknown): Map<string, string> => {
    const words = (pointer: string) => {
      const key = `fieldFault.${pointer.slice(1).replaceAll('/', '-')}`
      return te(key) ? t(key) : t('fault.other')
    }
    const pointers = error ? asRefusal(error).fields.map(({ pointer }) => pointer.replace(/^#/, '')) : []
    return new Map(pointers.map((pointer) => [pointer, words(pointer)]))
  }
}
