import { inject, ref, type InjectionKey, type Ref } from 'vue'

/** What is wrong with the draft, by pointer; given by the editor to the fields in it. */
export const faultsKey: InjectionKey<Readonly<Ref<Map<string, string>>>> = Symbol('faults')

export function useFaults(): (pointer: string) => string | undefined {
  const faults = inject(faultsKey, ref(new Map<string, string>()))
  return (pointer) => faults.value.get(pointer)
}
