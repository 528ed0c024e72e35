import type { WebModule } from '../../webModule'

export const assets: WebModule = {
  routes: [
    { path: '/assets', name: 'assets', component: () => import('./AssetsPage.vue'), meta: { title: 'assets.title', requiresSession: true } },
    // A published asset is for everybody who has its address.
    { path: '/assets/:id', name: 'asset', component: () => import('./AssetPage.vue'), props: true, meta: { namesItself: true } },
  ],
  menu: [{ to: '/assets', label: 'assets.menu', icon: 'i-lucide-images' }],
}
