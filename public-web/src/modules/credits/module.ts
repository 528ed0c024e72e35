import type { WebModule } from '../../webModule'

export const credits: WebModule = {
  routes: [{ path: '/credits', name: 'credits', component: () => import('./CreditsPage.vue'), meta: { title: 'credits.title', requiresSession: true } }],
  menu: [{ to: '/credits', label: 'credits.menu', icon: 'i-lucide-coins' }],
}
