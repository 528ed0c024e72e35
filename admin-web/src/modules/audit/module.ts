import { auditors } from '../../access'
import type { AdminModule } from '../../adminModule'

export const audit: AdminModule = {
  routes: [{ path: '/audit', name: 'audit', component: () => import('./AuditPage.vue'), meta: { title: 'audit.title', roles: auditors } }],
  menu: [{ to: '/audit', label: 'audit.title', icon: 'i-lucide-history', roles: auditors }],
}
