import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import { ACCOUNT, pnbpPayable } from '../../modules/ledger/chart-of-accounts'
import type { Deposit, DepositProof } from '../../modules/treasury/deposit/deposit'
import type TreasuryService from '../../modules/treasury/service'
import type { Rupiah } from '../../money/rupiah'
import { facilityDay } from '../proceeds/facility-day'
import { refuseOverdraft } from '../proceeds/held-money'
import { bookOf } from '../proceeds/open-book'

export interface PayDeposit {
  facility_id: string
  /** The deposit's id. */
  id: string
  proof: DepositProof
  /** What the proof says was paid and for which bill, where that was typed or read: it must be the deposit's own. */
  stated?: { amount_rupiah?: Rupiah | undefined; billing_code?: string | undefined }
  actor: string
  now: Date
}

/** Records that a billed deposit was paid, and books it: PNBP payable → bank. In the caller's transaction. */
export async function payDeposit(container: MedusaContainer, input: PayDeposit, trx: Sql): Promise<void> {
  const { facility_id, id, proof, actor, now } = input
  const treasury = container.resolve<TreasuryService>('treasury')
  const deposit = (await treasury.lockDeposit(facility_id, id, trx)) ?? notFound('Setoran')
  refuseUnlessUnpaid(deposit)
  refuseOtherBill(deposit, input.stated ?? {})
  const ledger = await bookOf(container, facility_id, [deposit.account_code], trx)
  if (proof.paid_on > (await facilityDay(container, facility_id, now, trx)))
    refuseField('paid_on', 'Tanggal setor belum tiba.')
  if (proof.paid_on < deposit.covers_until)
    refuseField('paid_on', `Tanggal setor tidak boleh sebelum hasilnya dibagi (${deposit.covers_until}).`)
  const payable = pnbpPayable(deposit.account_code)
  const posted = await ledger.post(
    {
      facility_id,
      effective_on: proof.paid_on,
      source_type: 'pnbp_deposit',
      source_id: deposit.id,
      event: 'pnbp_deposited',
      idempotency_key: `pnbp_deposited:${deposit.id}`,
      memo: `Setoran PNBP ${deposit.account_code}`,
      document_reference: reference(deposit, proof),
      actor,
      lines: [{ debit: payable, credit: ACCOUNT.bank, amount: deposit.amount_rupiah }],
    },
    trx,
  )
  const [owed] = await ledger.balance({ facility_id, codes: [payable] }, trx)
  refuseOverdraft(owed!.balance)
  await treasury.recordPayment(
    { ...proof, deposit_id: id, recorded_by: actor, ledger_transaction_id: posted.id },
    trx,
  )
}

/** A deposit is paid once, and a void one never. */
export function refuseUnlessUnpaid(deposit: Deposit): void {
  if (deposit.state === 'paid')
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `Setoran ini sudah dibayar dengan NTPN ${deposit.ntpn}.`,
    )
  if (deposit.state === 'void')
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Setoran ini sudah dibatalkan. Catat setoran baru untuk penerimaannya.',
    )
}

function refuseOtherBill(deposit: Deposit, stated: NonNullable<PayDeposit['stated']>): void {
  const { amount_rupiah, billing_code } = stated
  if (amount_rupiah !== undefined && amount_rupiah !== deposit.amount_rupiah)
    refuseField(
      'amount_rupiah',
      `Jumlah pada bukti harus sama dengan tagihannya: Rp${deposit.amount_rupiah.toLocaleString('id-ID')}.`,
    )
  const known = [deposit.billing_code, ...deposit.earlier_billing_codes]
  if (billing_code !== undefined && !known.includes(billing_code))
    refuseField('proof_text', `Bukti ini untuk kode billing ${billing_code}, bukan ${deposit.billing_code}.`)
}

function reference({ billing_code }: Deposit, { ntpn, ntb, bank }: DepositProof): string {
  return `Billing ${billing_code}, NTPN ${ntpn}, NTB ${ntb}, ${bank}`
}
