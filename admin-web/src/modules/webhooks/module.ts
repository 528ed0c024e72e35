import { operators } from '../../access'
import type { AdminModule } from '../../adminModule'

export const webhooks: AdminModule = {
  routes: [{ path: '/apps/:id/webhooks', name: 'app-webhooks', component: () => import('./WebhooksPage.vue'), props: true, meta: { title: 'webhooks.title', roles: operators } }],
  menu: [],
}
