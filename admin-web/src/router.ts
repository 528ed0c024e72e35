import { ownPath, signedInAccount, type Account, type Vocabulary } from '@easel/shared'
import type { QueryClient } from '@tanstack/vue-query'
import { watch } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteLocationRaw, type RouterHistory } from 'vue-router'
import { isOneOf } from './access'
import { modules } from './modules'
import { menuOf } from './shell/menu'

export function makeRouter(queries: QueryClient, { translate, language }: Vocabulary, history: RouterHistory = createWebHistory(import.meta.env.BASE_URL)) {
  const router = createRouter({
    history,
    routes: [
      { path: '/', name: 'home', component: () => import('./shell/HomePage.vue'), meta: { roles: [] } },
      ...modules.flatMap((module) => module.routes),
      { path: '/:missing(.*)*', name: 'missing', component: () => import('./shell/MissingPage.vue'), meta: { title: 'missing.title' } },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
  })

  router.beforeEach((to) => guard(to, queries))
  router.afterEach((to, from) => {
    entitle(to)
    if (from.matched.length > 0 && to.path !== from.path) document.getElementById('main')?.focus({ preventScroll: true })
  })
  watch(language, () => entitle(router.currentRoute.value))
  return router

  function entitle({ meta }: RouteLocationNormalized) {
    document.title = meta.title ? `${translate(meta.title)} · Easel Admin` : 'Easel Admin'
  }
}

async function guard(to: RouteLocationNormalized, queries: QueryClient): Promise<true | RouteLocationRaw> {
  if (!to.meta.roles && !to.meta.visitorsOnly) return true
  // When nothing answers, the page itself says so.
  const account = await signedInAccount(queries).catch(() => 'unknown' as const)
  return account === 'unknown' ? true : placeFor(account, to)
}

/** Where somebody may go who wants to go there. */
export function placeFor(account: Account | undefined, to: Pick<RouteLocationNormalized, 'name' | 'meta' | 'fullPath' | 'query'>): true | RouteLocationRaw {
  if (to.meta.visitorsOnly) return account ? ownPath(to.query.next) : true
  if (!account) return { name: 'sign-in', query: to.name === 'home' ? {} : { next: to.fullPath } }
  if (to.name === 'home') return menuOf(account)[0]?.to ?? { name: 'no-access' }
  return isOneOf(account, to.meta.roles ?? []) ? true : { name: 'no-access', query: { page: to.fullPath } }
}
