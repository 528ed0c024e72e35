import type { WebModule } from '../../webModule'

export const catalog: WebModule = {
  routes: [
    { path: '/', name: 'home', component: () => import('./HomePage.vue') },
    { path: '/tools', name: 'tools', component: () => import('./ToolsPage.vue'), meta: { title: 'tools.title' } },
    { path: '/tools/:slug', name: 'tool', component: () => import('./ToolPage.vue'), props: true, meta: { namesItself: true } },
  ],
  menu: [{ to: '/tools', label: 'tools.menu', icon: 'i-lucide-wand-sparkles' }],
}
