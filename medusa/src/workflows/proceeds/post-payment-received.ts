import type { MedusaContainer } from '@medusajs/framework/types'
import type { Sql } from '../../database/sql'
import { ACCOUNT } from '../../modules/ledger/chart-of-accounts'
import type { PostedTransaction } from '../../modules/ledger/write-journal'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { type FacilityOrderPosting, facilityOrderJournal } from './facility-order-journal'
import { bookOf } from './open-book'

export interface PaymentReceived extends FacilityOrderPosting {
  goods_rupiah: Rupiah
  shipping_rupiah: Rupiah
  unique_code_rupiah: Rupiah
  /** The day on the bank statement, `2026-11-21`. */
  received_on: string
}

/**
 * Books the buyer's money: it is in the bank, and held for the buyer until settlement or refund. Commits with the caller's
 * transaction; calling it again for the same source changes nothing.
 */
export async function postPaymentReceived(
  container: MedusaContainer,
  payment: PaymentReceived,
  trx: Sql,
): Promise<PostedTransaction> {
  const ledger = await bookOf(container, payment.facility_id, [], trx)
  const parts = [
    { amount: payment.goods_rupiah, memo: 'Harga barang' },
    { amount: payment.shipping_rupiah, memo: 'Ongkos kirim' },
    { amount: payment.unique_code_rupiah, memo: 'Kode unik' },
  ]
  return ledger.post(
    {
      ...facilityOrderJournal(
        'payment_received',
        payment.received_on,
        'Pembayaran pembeli diterima',
        payment,
      ),
      lines: parts
        .filter((part) => part.amount > 0n)
        .map(({ amount, memo }) => ({
          debit: ACCOUNT.bank,
          credit: ACCOUNT.buyer_deposits,
          amount: rupiah(amount),
          memo,
        })),
    },
    trx,
  )
}
