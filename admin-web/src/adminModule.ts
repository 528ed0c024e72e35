import type { Role } from '@easel/shared'
import type { RouteRecordRaw } from 'vue-router'

/** What a module gives to the shell: its pages, and what stands in the menu. Labels and titles are message keys. */
export interface AdminModule {
  routes: RouteRecordRaw[]
  menu?: MenuItem[]
}

export interface MenuItem {
  to: string
  label: string
  icon: string
  roles: readonly Role[]
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: string
    /** One of these is needed; without it the page is for everybody. */
    roles?: readonly Role[]
    /** Only for those who are not signed in. */
    visitorsOnly?: boolean
  }
}
