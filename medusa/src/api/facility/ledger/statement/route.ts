import { readStatement } from '../../../../contract/ledger'
import { handle } from '../../../../http/handle'
import type LedgerService from '../../../../modules/ledger/service'
import { rupiahToJson } from '../../../../money/rupiah'

export const GET = handle(readStatement, async ({ query, staff, container }) => {
  const { lines, opening, next } = await container
    .resolve<LedgerService>('ledger')
    .statement(staff.organisation_id, query)
  return {
    lines: lines.map(({ amount, balance, ...line }) => ({
      ...line,
      amount_rupiah: rupiahToJson(amount),
      balance_rupiah: balance === null ? null : rupiahToJson(balance),
    })),
    opening_rupiah: opening === null ? null : rupiahToJson(opening),
    next,
  }
})
