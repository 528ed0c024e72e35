import type { RouteRecordRaw } from 'vue-router'

/** What a module gives to the shell: its pages, and what stands in the menu. Labels and titles are message keys. */
export interface WebModule {
  routes: RouteRecordRaw[]
  menu?: { to: string; label: string; icon: string }[]
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /** The page sets its title, because it knows what it shows. */
    namesItself?: boolean
    requiresSession?: boolean
    /** Only for those who are not signed in. */
    visitorsOnly?: boolean
  }
}
