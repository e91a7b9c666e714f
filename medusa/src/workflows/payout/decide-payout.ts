import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import { forbid, notFound, refuseField } from '../../http/refusal'
import { ACCOUNT } from '../../modules/ledger/chart-of-accounts'
import type LedgerService from '../../modules/ledger/service'
import type { Payout } from '../../modules/payout/payout'
import { KINDS_OF_SEVERAL } from '../../modules/payout/payout-kind'
import type PayoutService from '../../modules/payout/service'
import { payPremi } from '../premi/pay-premi'
import { facilityDay } from '../proceeds/facility-day'
import { bookOf } from '../proceeds/open-book'
import { balanceFor } from './payable-balance'
import { payeeBalances } from './payee-balances'
import { payoutAccount, payoutMemo } from './payout-account'

export interface DecidePayout {
  facility_id: string
  /** The payout's id. */
  id: string
  actor: string
  now: Date
}

/**
 * Approves a payout and books it: what is owed → bank, in one transaction. Never by the person who prepared it, never more than
 * the account, the payee and the bank hold, and only once, however many approve at the same moment.
 */
export function approvePayout(container: MedusaContainer, input: DecidePayout): Promise<Payout> {
  return database(container).transaction(async (trx) => {
    const payouts = container.resolve<PayoutService>('payout')
    const payout = await waitingPayout(payouts, input, trx)
    if (payout.prepared_by === input.actor)
      forbid('Pembayaran ini Anda siapkan sendiri. Orang lain yang harus menyetujuinya.')
    if (payout.paid_on > (await facilityDay(container, input.facility_id, input.now, trx)))
      refuseField('paid_on', 'Tanggal pembayaran belum tiba.')
    await refuseMoreThanIsOwed(payouts, payout, trx)
    const ledger = await bookOf(container, input.facility_id, [], trx)
    const account = await payoutAccount(container, payout, trx)
    const posted = await ledger.post(journal(payout, account, input.actor), trx)
    await payouts.recordApproval(
      payout.id,
      { approved_by: input.actor, approved_at: input.now, ledger_transaction_id: posted.id },
      trx,
    )
    if (payout.kind === 'PREMI')
      await payPremi(
        container,
        { payout, booked_on: posted.effective_on, actor: input.actor, now: input.now },
        trx,
      )
    await refuseMoreThanIsHeld(ledger, payout, account, trx)
    return (await payouts.lockPayout(input.facility_id, payout.id, trx)) ?? notFound('Pembayaran')
  })
}

/** Refuses a payout, or takes back one's own, with a reason. Nothing is booked. */
export function refusePayout(
  container: MedusaContainer,
  { facility_id, id, actor, now, reason }: DecidePayout & { reason: string },
): Promise<Payout> {
  return database(container).transaction(async (trx) => {
    const payouts = container.resolve<PayoutService>('payout')
    const payout = await waitingPayout(payouts, { facility_id, id }, trx)
    const refused = { refused_by: actor, refused_at: now, refusal_reason: reason }
    await payouts.recordRefusal(payout.id, refused, trx)
    return (await payouts.lockPayout(facility_id, id, trx)) ?? notFound('Pembayaran')
  })
}

async function waitingPayout(
  payouts: PayoutService,
  { facility_id, id }: Pick<DecidePayout, 'facility_id' | 'id'>,
  trx: Sql,
): Promise<Payout> {
  const payout = (await payouts.lockPayout(facility_id, id, trx)) ?? notFound('Pembayaran')
  if (payout.state === 'waiting') return payout
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    payout.state === 'refused'
      ? 'Pembayaran ini sudah ditolak.'
      : 'Pembayaran ini sudah disetujui dan dibukukan.',
  )
}

function journal(payout: Payout, account: string, actor: string) {
  const event = `${payout.kind.toLowerCase()}_paid`
  return {
    facility_id: payout.facility_id,
    effective_on: payout.paid_on,
    source_type: 'payout',
    source_id: payout.id,
    event,
    idempotency_key: `${event}:${payout.id}`,
    memo: payoutMemo[payout.kind],
    document_reference: payout.document_reference,
    actor,
    lines: [
      {
        debit: account,
        credit: ACCOUNT.bank,
        amount: payout.amount_rupiah,
        memo: payout.memo,
      },
    ],
  }
}

/**
 * Follows every posting of the account to its payee, and so is asked before the book is locked. Other payouts to the payee wait
 * meanwhile; a settlement that is taken back in between counts as one that is taken back right after the payout.
 */
async function refuseMoreThanIsOwed(payouts: PayoutService, payout: Payout, trx: Sql): Promise<void> {
  const { facility_id, kind } = payout
  if (!KINDS_OF_SEVERAL.includes(kind)) return
  await payouts.lockPayee(payout, trx)
  if (balanceFor(payout, await payeeBalances(facility_id, { kind }, trx)) < payout.amount_rupiah)
    refuseAsTooMuch()
}

/** Account and bank, looked at after posting, when the book is locked: nobody else can take from it until this transaction ends. */
async function refuseMoreThanIsHeld(
  ledger: LedgerService,
  { facility_id, paid_on }: Payout,
  account: string,
  trx: Sql,
): Promise<void> {
  const codes = [account, ACCOUNT.bank]
  const balances = [
    ...(await ledger.balance({ facility_id, codes }, trx)),
    // A payment may be dated back, but not to a day on which the money had not come in yet.
    ...(await ledger.balance({ facility_id, codes, on: paid_on }, trx)),
  ]
  if (balances.some(({ balance }) => balance < 0n)) refuseAsTooMuch()
}

function refuseAsTooMuch(): never {
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    'Jumlahnya melebihi dana yang dipegang untuk penerima ini pada tanggal pembayaran.',
  )
}
