import { findTransaction } from '../../../../contract/manual-journal'
import { handle } from '../../../../http/handle'
import type LedgerService from '../../../../modules/ledger/service'
import { transactionJson } from '../../../../workflows/ledger/show-journals'

export const GET = handle(findTransaction, async ({ query, staff, container }) => {
  const ledger = container.resolve<LedgerService>('ledger')
  const found = await ledger.transaction(staff.organisation_id, query.seq)
  return { transaction: found ? transactionJson(found) : null }
})
