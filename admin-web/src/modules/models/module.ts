import { operators } from '../../access'
import type { AdminModule } from '../../adminModule'

export const models: AdminModule = {
  routes: [
    { path: '/models', name: 'models', component: () => import('./ModelsPage.vue'), meta: { title: 'models.title', roles: operators } },
    { path: '/models/:id', name: 'model', component: () => import('./ModelPage.vue'), props: true, meta: { title: 'models.one', roles: operators } },
  ],
  menu: [{ to: '/models', label: 'models.title', icon: 'i-lucide-brain', roles: operators }],
}
