import { analysts } from '../../access'
import type { AdminModule } from '../../adminModule'

export const analytics: AdminModule = {
  routes: [{ path: '/analytics', name: 'analytics', component: () => import('./AnalyticsPage.vue'), meta: { title: 'analytics.title', roles: analysts } }],
  menu: [{ to: '/analytics', label: 'analytics.title', icon: 'i-lucide-chart-line', roles: analysts }],
}
