import type { AdminModule } from '../adminModule'
import { accounts } from './accounts/module'
import { analytics } from './analytics/module'
import { audit } from './audit/module'
import { catalog } from './catalog/module'
import { credits } from './credits/module'
import { models } from './models/module'
import { proof } from './proof/module'
import { queue } from './queue/module'
import { settings } from './settings/module'
import { system } from './system/module'
import { tasks } from './tasks/module'
import { tenants } from './tenants/module'
import { webhooks } from './webhooks/module'

/** In the order of the menu. */
export const modules: AdminModule[] = [tasks, catalog, models, tenants, webhooks, credits, analytics, proof, queue, system, settings, audit, accounts]
