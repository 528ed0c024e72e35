import type { AdminModule } from '../../adminModule'

export const accounts: AdminModule = {
  routes: [
    { path: '/login', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'signIn.title', visitorsOnly: true } },
    { path: '/no-access', name: 'no-access', component: () => import('./NoAccessPage.vue'), meta: { title: 'noAccess.title' } },
  ],
}
