import type { WebModule } from '../../webModule'

export const tasks: WebModule = {
  routes: [
    { path: '/tasks', name: 'tasks', component: () => import('./TasksPage.vue'), meta: { title: 'tasks.title', requiresSession: true } },
    { path: '/tasks/:id', name: 'task', component: () => import('./TaskPage.vue'), props: true, meta: { namesItself: true, requiresSession: true } },
  ],
  menu: [{ to: '/tasks', label: 'tasks.menu', icon: 'i-lucide-layers' }],
}
