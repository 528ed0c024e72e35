import { operators } from '../../access'
import type { AdminModule } from '../../adminModule'

export const catalog: AdminModule = {
  routes: [
    { path: '/tools', name: 'tools', component: () => import('./ToolsPage.vue'), meta: { title: 'tools.title', roles: operators } },
    { path: '/tools/new', name: 'new-tool', component: () => import('./NewToolPage.vue'), meta: { title: 'tools.new', roles: operators } },
    { path: '/tools/types', name: 'tool-types', component: () => import('./ToolTypesPage.vue'), meta: { title: 'toolTypes.title', roles: operators } },
    { path: '/tools/providers', alias: '/providers', name: 'providers', component: () => import('./ProvidersPage.vue'), meta: { title: 'providers.title', roles: operators } },
    { path: '/tools/:id', name: 'tool', component: () => import('./ToolPage.vue'), props: true, meta: { title: 'tool.title', roles: operators } },
  ],
  menu: [{ to: '/tools', label: 'tools.title', icon: 'i-lucide-wand-sparkles', roles: operators }],
}
