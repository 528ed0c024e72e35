import { operators } from '../../access'
import type { AdminModule } from '../../adminModule'

export const system: AdminModule = {
  routes: [
    { path: '/system', name: 'system', component: () => import('./SystemPage.vue'), meta: { title: 'system.title', roles: operators } },
    { path: '/projections', name: 'projections', component: () => import('./ProjectionsPage.vue'), meta: { title: 'projections.title', roles: operators } },
  ],
  menu: [{ to: '/system', label: 'system.title', icon: 'i-lucide-activity', roles: operators }],
}
