/** A return path from the address bar, if it stays on this origin; else home. */
export function ownPath(next: unknown): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'
}
