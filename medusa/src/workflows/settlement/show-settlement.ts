import type { MedusaContainer } from '@medusajs/framework/types'
import { database, rows } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type TreasuryService from '../../modules/treasury/service'
import type { Settlement } from '../../modules/treasury/settlement/settlement'
import type { SettlementDetail } from '../../modules/treasury/settlement/settlement-detail'

export interface ShownSettlement {
  settlement: Settlement
  detail: SettlementDetail
  /** Numbers in the book of the settlement's transaction and of its reversal's. */
  ledger_seq: number
  reversal_seq: number | null
  /** The reader asked for the newest request, so another decides it. */
  is_own_request: boolean
}

/** One settlement of the reader's facility with everything that belongs to it. */
export async function showSettlement(
  container: MedusaContainer,
  { id, staff }: { id: string; staff: StaffScope },
): Promise<ShownSettlement> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const settlement = (await treasury.settlement(staff.organisation_id, id)) ?? notFound('Pembagian')
  const detail = await treasury.settlementDetail(id)
  const reversal_id = detail.reversal?.ledger_transaction_id ?? null
  const booked = await rows<{ id: string; seq: number }>(
    database(container),
    'SELECT id, seq::int AS seq FROM ledger_transaction WHERE id = ANY(?::text[])',
    [[settlement.ledger_transaction_id, reversal_id]],
  )
  const seqOf = (transaction_id: string | null) => booked.find((found) => found.id === transaction_id)?.seq
  return {
    settlement,
    detail,
    ledger_seq: seqOf(settlement.ledger_transaction_id) ?? 0,
    reversal_seq: seqOf(reversal_id) ?? null,
    is_own_request: detail.request?.requested_by === staff.staff_id,
  }
}
