import { operators } from '../../access'
import type { AdminModule } from '../../adminModule'

export const settings: AdminModule = {
  routes: [{ path: '/settings', name: 'settings', component: () => import('./SettingsPage.vue'), meta: { title: 'settings.title', roles: operators } }],
  menu: [{ to: '/settings', label: 'settings.title', icon: 'i-lucide-gauge', roles: operators }],
}
