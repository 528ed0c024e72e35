import type { WebModule } from '../webModule'
import { accounts } from './accounts/module'
import { assets } from './assets/module'
import { catalog } from './catalog/module'
import { credits } from './credits/module'
import { proof } from './proof/module'
import { tasks } from './tasks/module'

/** In the order of the menu. */
export const modules: WebModule[] = [catalog, tasks, assets, credits, proof, accounts]
