import type { WebModule } from '../../webModule'

export const accounts: WebModule = {
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./SignInPage.vue'), meta: { title: 'signIn.title', visitorsOnly: true } },
    { path: '/sign-up', name: 'sign-up', component: () => import('./SignUpPage.vue'), meta: { title: 'signUp.title', visitorsOnly: true } },
  ],
}
