import { operators } from '../../access'
import type { AdminModule } from '../../adminModule'

export const queue: AdminModule = {
  routes: [{ path: '/queue', name: 'queue', component: () => import('./QueuePage.vue'), meta: { title: 'queue.title', roles: operators } }],
  menu: [{ to: '/queue', label: 'queue.title', icon: 'i-lucide-inbox', roles: operators }],
}
