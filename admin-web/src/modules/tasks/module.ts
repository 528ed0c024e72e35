import { operators } from '../../access'
import type { AdminModule } from '../../adminModule'

export const tasks: AdminModule = {
  routes: [
    { path: '/tasks', name: 'tasks', component: () => import('./TasksPage.vue'), meta: { title: 'tasks.title', roles: operators } },
    { path: '/tasks/:id', name: 'task', component: () => import('./TaskPage.vue'), props: true, meta: { title: 'task.title', roles: operators } },
  ],
  menu: [{ to: '/tasks', label: 'tasks.title', icon: 'i-lucide-layers', roles: operators }],
}
