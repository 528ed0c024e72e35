import { auditors } from '../../access'
import type { AdminModule } from '../../adminModule'

export const proof: AdminModule = {
  routes: [{ path: '/proof', name: 'proof', component: () => import('./ProofPage.vue'), meta: { title: 'proof.title', roles: auditors } }],
  menu: [{ to: '/proof', label: 'proof.title', icon: 'i-lucide-shield-check', roles: auditors }],
}
