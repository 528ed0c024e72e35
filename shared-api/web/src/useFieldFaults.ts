import { useI18n } from 'vue-i18n'
import { asRefusal } from './refusal'

/** What the platform found wrong with the fields of a form, in the reader's words, by JSON pointer. */
export function useFieldFaults() {
  const { t, te } = useI18n()
  return (error: unknown): Map<string, string> => {
    // The words of the nearest thing around that has some.
    const words = (pointer: string) => {
      const names = pointer.split('/').slice(1).map((name) => (/^\d+$/.test(name) ? 'item' : name))
      const around = names.map((_, index) => names.slice(0, names.length - index).join('-'))
      const known = around.find((place) => te(`fieldFault.${place}`))
      return t(known ? `fieldFault.${known}` : 'fault.other')
    }
    const pointers = error ? asRefusal(error).fields.map(({ pointer }) => pointer.replace(/^#/, '')) : []
    return new Map(pointers.map((pointer) => [pointer, words(pointer)]))
  }
}
