import { operators } from '../../access'
import type { AdminModule } from '../../adminModule'

export const tenants: AdminModule = {
  routes: [
    { path: '/apps', name: 'apps', component: () => import('./AppsPage.vue'), meta: { title: 'apps.title', roles: operators } },
    { path: '/apps/:id', name: 'app', component: () => import('./AppPage.vue'), props: true, meta: { title: 'app.title', roles: operators } },
  ],
  menu: [{ to: '/apps', label: 'apps.title', icon: 'i-lucide-smartphone', roles: operators }],
}
