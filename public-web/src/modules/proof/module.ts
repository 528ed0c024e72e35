import type { WebModule } from '../../webModule'

export const proof: WebModule = {
  routes: [{ path: '/verify', name: 'verify', component: () => import('./VerifyPage.vue'), meta: { title: 'verify.title' } }],
}
