import { auditors } from '../../access'
import type { AdminModule } from '../../adminModule'

export const credits: AdminModule = {
  routes: [
    { path: '/ledgers', name: 'ledgers', component: () => import('./LedgersPage.vue'), meta: { title: 'ledgers.title', roles: auditors } },
    { path: '/ledgers/:ownerId', name: 'ledger', component: () => import('./LedgerPage.vue'), props: true, meta: { title: 'ledger.title', roles: auditors } },
    { path: '/approvals', name: 'approvals', component: () => import('./ApprovalsPage.vue'), meta: { title: 'approvals.title', roles: auditors } },
    { path: '/redemption-codes', name: 'redemption-codes', component: () => import('./CodesPage.vue'), meta: { title: 'codes.title', roles: auditors } },
    { path: '/summary', name: 'summary', component: () => import('./SummaryPage.vue'), meta: { title: 'summary.title', roles: auditors } },
    { path: '/reconciliation', name: 'reconciliation', component: () => import('./ReconciliationPage.vue'), meta: { title: 'reconciliation.title', roles: auditors } },
    { path: '/movements', name: 'movements', component: () => import('./EveryEntriesPage.vue'), meta: { title: 'everyEntry.title', roles: auditors } },
  ],
  menu: [
    { to: '/ledgers', label: 'ledgers.title', icon: 'i-lucide-coins', roles: auditors },
    { to: '/movements', label: 'everyEntry.title', icon: 'i-lucide-receipt-text', roles: auditors },
    { to: '/summary', label: 'summary.title', icon: 'i-lucide-chart-column', roles: auditors },
    { to: '/reconciliation', label: 'reconciliation.title', icon: 'i-lucide-scale', roles: auditors },
    { to: '/approvals', label: 'approvals.title', icon: 'i-lucide-users', roles: auditors },
    { to: '/redemption-codes', label: 'codes.title', icon: 'i-lucide-ticket', roles: auditors },
  ],
}
