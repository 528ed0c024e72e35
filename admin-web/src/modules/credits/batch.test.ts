import { expect, it } from 'vitest'
import { batchRows } from './batch'

it('reads an account and credits from each line', () => {
  expect(batchRows('acc_1, 25\n\n  acc_2\t5 \nacc_3;7')).toEqual({
    rows: [
      { accountId: 'acc_1', amount: 25 },
      { accountId: 'acc_2', amount: 5 },
      { accountId: 'acc_3', amount: 7 },
    ],
    faults: [],
  })
})

it('tells which lines make no sense, and which come twice', () => {
  expect(batchRows('acc_1 25\nacc_1 5\nacc_2 -5\nacc_3 0\nled_4 5\nacc_5').faults).toEqual([2, 3, 4, 5, 6])
})
