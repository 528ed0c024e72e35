import { modules } from '../modules'

/** What stands in the menu; visitors see the pages that need no session. */
export function menu(isSignedIn: boolean) {
  return modules.flatMap((module) =>
    (module.menu ?? []).filter(({ to }) => isSignedIn || module.routes.some((route) => route.path === to && !route.meta?.requiresSession)),
  )
}
