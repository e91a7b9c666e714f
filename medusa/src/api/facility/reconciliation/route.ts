import { readReconciliation } from '../../../contract/reconciliation'
import { handle } from '../../../http/handle'
import { type Rupiah, rupiahToJson } from '../../../money/rupiah'
import { reconciliation } from '../../../workflows/deposit/reconcile'

export const GET = handle(readReconciliation, async ({ query, staff, container, now }) => {
  const { month, rows } = await reconciliation(container, staff.organisation_id, query.month, now)
  return {
    month,
    rows: rows.map((row) => ({
      ...row,
      amount_rupiah: orNull(row.amount_rupiah),
      treasury_amount_rupiah: orNull(row.treasury_amount_rupiah),
      reconciled_at: row.reconciled_at?.toISOString() ?? null,
    })),
  }
})

function orNull(amount: Rupiah | null): number | null {
  return amount === null ? null : rupiahToJson(amount)
}
