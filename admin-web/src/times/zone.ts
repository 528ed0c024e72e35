import { useStorage } from '@vueuse/core'
import { computed } from 'vue'
import { useI18n } from 'vue-i18n'

export type Zone = 'utc' | 'local'

const zone = useStorage<Zone>('easel-admin-zone', 'local')

/** UTC or the zone of this browser, for every time in the console; kept in the browser. */
export function useZone() {
  const { locale } = useI18n()
  const timeZone = computed(() => (zone.value === 'utc' ? 'UTC' : undefined))
  const name = computed(() => (zone.value === 'utc' ? 'UTC' : Intl.DateTimeFormat().resolvedOptions().timeZone))
  return {
    zone,
    /** Name of the zone, for people. */
    name,
    exact: (at: string, withMillis = false) => exactIn(new Date(at), locale.value, timeZone.value, withMillis),
  }
}

/** "24 Nov 2026, 12:00:00", with thousandths where order matters. */
export function exactIn(at: Date, locale: string, timeZone: string | undefined, withMillis: boolean): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    ...(withMillis ? { fractionalSecondDigits: 3 as const } : {}),
    ...(timeZone ? { timeZone } : {}),
  }).format(at)
}
