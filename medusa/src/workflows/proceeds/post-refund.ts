import type { MedusaContainer } from '@medusajs/framework/types'
import type { Sql } from '../../database/sql'
import { ACCOUNT } from '../../modules/ledger/chart-of-accounts'
import type { PostedTransaction } from '../../modules/ledger/write-journal'
import type { Rupiah } from '../../money/rupiah'
import { takeBackForRefund } from '../settlement/take-back-settlement'
import { type FacilityOrderPosting, facilityOrderJournal } from './facility-order-journal'
import { heldFor, refuseOverdraft } from './held-money'
import { bookOf } from './open-book'

export interface RefundPosting extends FacilityOrderPosting {
  amount_rupiah: Rupiah
  /** The day it became due, or was paid, `2026-11-21`. */
  on: string
}

export interface RefundDue extends RefundPosting {
  now: Date
  /** Why the buyer gets the money back; kept with the settlement that is taken back for it. */
  reason: string
}

/**
 * Books that money held for a buyer must go back. What was divided already is taken back first; of that, what was deposited is
 * claimed from the treasury. Never more than is held for this facility order.
 */
export async function postRefundDue(
  container: MedusaContainer,
  refund: RefundDue,
  trx: Sql,
): Promise<PostedTransaction> {
  const { facility_id, facility_order_id, amount_rupiah } = refund
  await takeBackForRefund(container, refund, trx)
  const ledger = await bookOf(container, facility_id, [], trx)
  const journal = {
    ...facilityOrderJournal('refund_due', refund.on, 'Dana pembeli harus dikembalikan', refund),
    lines: [{ debit: ACCOUNT.buyer_deposits, credit: ACCOUNT.refund_payable, amount: amount_rupiah }],
  }
  const posted = await ledger.post(journal, trx)
  refuseOverdraft(
    await heldFor(ledger, { facility_id, facility_order_id, account: ACCOUNT.buyer_deposits }, trx),
  )
  return posted
}

/** Books that a refund left the bank. Never more than is due for this facility order. */
export async function postRefundPaid(
  container: MedusaContainer,
  refund: RefundPosting,
  trx: Sql,
): Promise<PostedTransaction> {
  const { facility_id, facility_order_id, amount_rupiah } = refund
  const ledger = await bookOf(container, facility_id, [], trx)
  const journal = {
    ...facilityOrderJournal('refund_paid', refund.on, 'Dana pembeli dikembalikan', refund),
    lines: [{ debit: ACCOUNT.refund_payable, credit: ACCOUNT.bank, amount: amount_rupiah }],
  }
  const posted = await ledger.post(journal, trx)
  refuseOverdraft(
    await heldFor(ledger, { facility_id, facility_order_id, account: ACCOUNT.refund_payable }, trx),
  )
  return posted
}
