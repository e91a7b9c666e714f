import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'
import { ACCOUNT } from '../../modules/ledger/chart-of-accounts'
import type LedgerService from '../../modules/ledger/service'
import type TreasuryService from '../../modules/treasury/service'
import type { CoveredRevenue, NewReversal } from '../../modules/treasury/settlement/reversal'
import type { Settlement } from '../../modules/treasury/settlement/settlement'
import { takeBackPremi } from '../premi/take-back-premi'
import { facilityOrderJournal } from '../proceeds/facility-order-journal'
import { bookOf } from '../proceeds/open-book'
import type { RefundDue } from '../proceeds/post-refund'

export interface TakeBack extends Omit<NewReversal, 'settlement_id' | 'ledger_transaction_id'> {
  settlement: Settlement
}

/**
 * Takes a settlement back, in the caller's transaction: its parts return to the buyer's deposit by a linked reversal in the open
 * period, and it no longer stands. What was deposited to the treasury cannot be reversed: for a refund it is claimed from the state
 * (PER-36/PB/2013), and a mistake is refused. A bill that is not paid yet must be voided first.
 */
export async function takeBackSettlement(
  container: MedusaContainer,
  taken: TakeBack,
  trx: Sql,
): Promise<void> {
  const { settlement, ...reversal } = taken
  const treasury = container.resolve<TreasuryService>('treasury')
  const covered = await treasury.lockCovered(settlement.id, trx)
  if (reversal.cause === 'mistake') refuseCovered(covered)
  else refuseUnpaidBill(covered)
  const ledger = await bookOf(container, settlement.facility_id, [], trx)
  const ledger_transaction_id = await reverseParts(ledger, taken, covered, trx)
  await treasury.recordReversal({ ...reversal, settlement_id: settlement.id, ledger_transaction_id }, trx)
  if (covered.length > 0) await claimDeposits(treasury, ledger, taken, covered, trx)
  // Last, because premi is locked after the book.
  const { requested_by, approved_by, reversed_at } = reversal
  await takeBackPremi(
    container,
    { settlement_id: settlement.id, actor: approved_by ?? requested_by, now: reversed_at },
    trx,
  )
}

/** The same for a refund, if the order's proceeds are divided at all. */
export async function takeBackForRefund(
  container: MedusaContainer,
  refund: RefundDue,
  trx: Sql,
): Promise<void> {
  const treasury = container.resolve<TreasuryService>('treasury')
  await treasury.lockAttempts(refund.facility_order_id, trx)
  const settlement = await treasury.settlementOfOrder(refund.facility_order_id, trx)
  if (!settlement) return
  const taken = {
    settlement,
    reversed_on: refund.on,
    reversed_at: refund.now,
    cause: 'refund' as const,
    reason: refund.reason,
    requested_by: refund.actor,
    approved_by: null,
    request_id: null,
  }
  await takeBackSettlement(container, taken, trx)
}

/** Books the mirror image of every part that is still in the house; null when everything went to the treasury. */
async function reverseParts(
  ledger: LedgerService,
  { settlement, reversed_on, cause, reason, requested_by, approved_by }: TakeBack,
  covered: readonly CoveredRevenue[],
  trx: Sql,
): Promise<string | null> {
  const deposited = new Set(covered.map(({ account_code }) => account_code))
  // A settlement is booked part by part, so a part's place is its line in the journal.
  const amounts = settlement.parts.flatMap(({ account_code, amount_rupiah }, index) =>
    account_code && deposited.has(account_code) ? [] : { line_no: index + 1, amount: amount_rupiah },
  )
  if (amounts.length === 0) return null
  const posted = await ledger.reverse(
    {
      facility_id: settlement.facility_id,
      effective_on: reversed_on,
      source_type: 'settlement',
      source_id: settlement.id,
      event: 'settlement_reversed',
      idempotency_key: `settlement_reversed:${settlement.id}`,
      memo: `${cause === 'refund' ? 'Pembagian ditarik karena dana pembeli dikembalikan' : 'Pembagian keliru ditarik'}: ${reason}`,
      actor: approved_by ?? requested_by,
      reverses_id: settlement.ledger_transaction_id,
      amounts,
    },
    trx,
  )
  return posted.id
}

/** Deposited revenue becomes a claim on the state, which takes its place in the buyer's deposit. */
async function claimDeposits(
  treasury: TreasuryService,
  ledger: LedgerService,
  { settlement, reversed_on, requested_by }: TakeBack,
  covered: readonly CoveredRevenue[],
  trx: Sql,
): Promise<void> {
  const { id, facility_id, facility_order_id } = settlement
  const posted = await ledger.post(
    {
      ...facilityOrderJournal(
        'revenue_return_claimed',
        reversed_on,
        'Pengembalian pendapatan diminta ke kas negara',
        { facility_id, facility_order_id, actor: requested_by, source_id: id },
      ),
      source_type: 'settlement',
      document_reference: covered.map(({ ntpn }) => `NTPN ${ntpn}`).join(', '),
      lines: covered.map(({ account_code, amount_rupiah }) => ({
        debit: ACCOUNT.treasury_claim,
        credit: ACCOUNT.buyer_deposits,
        amount: amount_rupiah,
        memo: `PNBP ${account_code}`,
      })),
    },
    trx,
  )
  for (const { account_code, deposit_id, ntpn, amount_rupiah } of covered)
    await treasury.claimRevenue(
      {
        id: generateEntityId(undefined, 'rret'),
        facility_id,
        settlement_id: id,
        account_code,
        deposit_id,
        ntpn: ntpn!,
        amount_rupiah,
        requested_on: reversed_on,
        requested_by,
        claim_transaction_id: posted.id,
      },
      trx,
    )
}

/** A mistake is taken back only while nothing of it is on its way to the treasury. */
export function refuseCovered(covered: readonly CoveredRevenue[]): void {
  refuseUnpaidBill(covered)
  refuseDeposited(covered)
}

function refuseUnpaidBill(covered: readonly CoveredRevenue[]): void {
  const billed = covered.find(({ ntpn }) => ntpn === null)
  if (billed)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `PNBP pembagian ini tercakup kode billing ${billed.billing_code} yang belum dibayar. Batalkan dahulu kode billing itu, lalu ulangi.`,
    )
}

function refuseDeposited(covered: readonly CoveredRevenue[]): void {
  const deposited = covered.find(({ ntpn }) => ntpn !== null)
  if (deposited)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      `PNBP pembagian ini sudah disetor dengan NTPN ${deposited.ntpn}, jadi tidak dapat ditarik. Bila dana pembeli harus kembali, tempuh pengembalian pendapatan.`,
    )
}
