import type { Schemas } from '@easel/shared'

const LINE = /^(acc_\w+)[\s,;]+(\d{1,7})$/

/** The rows of a pasted list, an account id and credits on each line; the numbers of the lines that are none. */
export function batchRows(text: string): { rows: Schemas['BatchRow'][]; faults: number[] } {
  const rows: Schemas['BatchRow'][] = []
  const faults: number[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue
    const [, accountId, amount] = LINE.exec(line.trim()) ?? []
    if (accountId && Number(amount) > 0 && !rows.some((row) => row.accountId === accountId)) rows.push({ accountId, amount: Number(amount) })
    else faults.push(index + 1)
  }
  return { rows, faults }
}
