import { inject, onScopeDispose, reactive, ref, watch, type InjectionKey, type Ref } from 'vue'

type Faults = ReadonlyMap<string, string>

/** What is wrong with the draft, by pointer; given by the editor to the fields in it. */
export const faultsKey: InjectionKey<Readonly<Ref<Faults>>> = Symbol('faults')

/** What was typed and is not in the draft, since it cannot be read yet; told to the editor, so that it saves nothing without it. */
export const unreadKey: InjectionKey<Map<string, string>> = Symbol('unread')

export function useFaults(): (pointer: string) => string | undefined {
  const faults = inject(faultsKey, ref(new Map<string, string>()))
  return (pointer) => faultAt(faults.value, pointer)
}

/** What is wrong there; else the first that is wrong somewhere in it, with its place. */
export function faultAt(faults: Faults, pointer: string): string | undefined {
  const own = faults.get(pointer)
  if (own !== undefined) return own
  const [place, words] = [...faults].find(([place]) => place.startsWith(`${pointer}/`)) ?? []
  return place && `${words} (${place.slice(pointer.length + 1)})`
}

export function useUnread(found: () => Faults): void {
  const unread = inject(unreadKey, reactive(new Map<string, string>()))
  let told: string[] = []
  const forget = () => told.forEach((pointer) => unread.delete(pointer))
  watch(
    found,
    (faults) => {
      forget()
      told = [...faults.keys()]
      faults.forEach((words, pointer) => unread.set(pointer, words))
    },
    { immediate: true },
  )
  onScopeDispose(forget)
}
