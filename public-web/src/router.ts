import { ownPath, signedInAccount, type Vocabulary } from '@easel/shared'
import type { QueryClient } from '@tanstack/vue-query'
import { watch } from 'vue'
import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteLocationRaw, type RouterHistory } from 'vue-router'
import { modules } from './modules'

export function makeRouter(queries: QueryClient, { translate, language }: Vocabulary, history: RouterHistory = createWebHistory()) {
  const router = createRouter({
    history,
    routes: [
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
    if (!meta.namesItself) document.title = meta.title ? `${translate(meta.title)} · Easel` : 'Easel'
  }
}

async function guard(to: RouteLocationNormalized, queries: QueryClient): Promise<true | RouteLocationRaw> {
  if (!to.meta.requiresSession && !to.meta.visitorsOnly) return true
  // When nothing answers, the page itself says so.
  const account = await signedInAccount(queries).catch(() => 'unknown' as const)
  if (account === 'unknown') return true
  if (to.meta.requiresSession && !account) return { name: 'sign-in', query: { next: to.fullPath } }
  if (to.meta.visitorsOnly && account) return ownPath(to.query.next)
  return true
}
