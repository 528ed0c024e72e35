import type { Schemas } from '@easel/shared'

export type Rebuild = Schemas['Rebuild']
export type Difference = Schemas['RowDifference']

const OPEN: Rebuild['state'][] = ['preparing', 'reading', 'different', 'switching']

/** Whether it still may change the tables: there is one at a time. */
export const isOpen = (rebuild: Rebuild | undefined) => rebuild !== undefined && OPEN.includes(rebuild.state)

/** Whether it comes on by itself. */
export const isMoving = (rebuild: Rebuild | undefined) => isOpen(rebuild) && rebuild?.state !== 'different'

/** How much of the log it has read, in percent; 100 only when that is all. */
export function percentRead({ eventsRead, eventsTotal }: Rebuild): number {
  return eventsTotal === 0 ? 0 : Math.floor((Math.min(eventsRead, eventsTotal) / eventsTotal) * 100)
}

/** Rows that are not the same on both sides. */
export const wrongRows = (tables: Schemas['TableParity'][]) => tables.reduce((sum, { different, missing, surplus }) => sum + different + missing + surplus, 0)

/** What kind of difference a row is. */
export function kindOf({ live, rebuilt }: Difference): 'missing' | 'surplus' | 'different' {
  return Object.keys(live).length === 0 ? 'missing' : Object.keys(rebuilt).length === 0 ? 'surplus' : 'different'
}

/** The columns in which a row differs, each with both values as text; of a row that only one side has, all but its key. */
export function columns({ key, live, rebuilt }: Difference): { name: string; live?: string; rebuilt?: string }[] {
  return [...new Set([...Object.keys(live), ...Object.keys(rebuilt)])]
    .map((name) => ({ name, live: words(live[name]), rebuilt: words(rebuilt[name]) }))
    .filter((column) => column.live !== column.rebuilt && !(column.name in key))
}

function words(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : typeof value === 'string' ? value : JSON.stringify(value)
}
