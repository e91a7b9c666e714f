import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import { forbid, notFound, refuseField } from '../../http/refusal'
import { ledgerRefusal } from '../../modules/ledger/ledger-refusal'
import type { Payout } from '../../modules/payout/payout'
import type { PayoutReturn } from '../../modules/payout/payout-return'
import type PayoutService from '../../modules/payout/service'
import { returnPremi } from '../premi/return-premi'
import { facilityDay } from '../proceeds/facility-day'
import { bookOf } from '../proceeds/open-book'
import type { DecidePayout } from './decide-payout'
import { payoutReturnMemo } from './payout-account'

export interface RequestReturn extends DecidePayout {
  /** The day the money was in the bank again. */
  returned_on: string
  document_reference: string
  reason: string
}

/** The treasurer says that the bank returned a payout. Nothing is booked before the head approves. */
export function requestReturn(container: MedusaContainer, input: RequestReturn): Promise<Payout> {
  return database(container).transaction(async (trx) => {
    const payouts = container.resolve<PayoutService>('payout')
    const payout = await paidPayout(payouts, input, trx)
    const { facility_id, returned_on, document_reference, reason, actor, now } = input
    if (returned_on < payout.paid_on)
      refuseField(
        'returned_on',
        `Uang ini baru dibayarkan pada ${payout.paid_on}. Isi hari itu atau sesudahnya.`,
      )
    if (returned_on > (await facilityDay(container, facility_id, now, trx)))
      refuseField('returned_on', 'Tanggal kembalinya uang belum tiba.')
    const [latest] = await payouts.returns([payout.id], trx)
    if (latest?.state === 'waiting') refuse('Pengembalian pembayaran ini sudah diajukan dan menunggu kepala.')
    if (latest?.state === 'returned') refuse('Pembayaran ini sudah dikembalikan.')
    await payouts.requestReturn(
      {
        id: generateEntityId(undefined, 'pret'),
        payout_id: payout.id,
        returned_on,
        document_reference,
        reason,
        requested_by: actor,
        requested_at: now,
      },
      trx,
    )
    return (await payouts.lockPayout(facility_id, payout.id, trx)) ?? notFound('Pembayaran')
  })
}

/**
 * The head approves: the payout is booked back, bank → what is owed, and premi stands with its codes again. Never by who asked, and
 * only once.
 */
export function approveReturn(container: MedusaContainer, input: DecidePayout): Promise<Payout> {
  const approved = database(container).transaction(async (trx) => {
    const payouts = container.resolve<PayoutService>('payout')
    const { payout, asked } = await waitingReturn(payouts, input, trx)
    if (asked.requested_by === input.actor)
      forbid('Pengembalian ini Anda ajukan sendiri. Orang lain yang harus menyetujuinya.')
    const ledger = await bookOf(container, input.facility_id, [], trx)
    const posted = await ledger.reverse(reversalOf(payout, asked, input.actor), trx)
    const { actor: approved_by, now: approved_at } = input
    await payouts.recordReturn(asked.id, { approved_by, approved_at, ledger_transaction_id: posted.id }, trx)
    if (payout.kind === 'PREMI')
      await returnPremi(
        container,
        { payout, entered_on: posted.effective_on, actor: input.actor, now: input.now },
        trx,
      )
    return (await payouts.lockPayout(input.facility_id, payout.id, trx)) ?? notFound('Pembayaran')
  })
  // The book has its say at commit.
  return approved.catch((error) => {
    throw ledgerRefusal(error)
  })
}

/** Refuses a return, or takes back one's own, with a reason; the payout stands. */
export function refuseReturn(
  container: MedusaContainer,
  { reason, ...input }: DecidePayout & { reason: string },
): Promise<Payout> {
  return database(container).transaction(async (trx) => {
    const payouts = container.resolve<PayoutService>('payout')
    const { payout, asked } = await waitingReturn(payouts, input, trx)
    const refused = { refused_by: input.actor, refused_at: input.now, refusal_reason: reason }
    await payouts.recordReturnRefusal(asked.id, refused, trx)
    return (await payouts.lockPayout(input.facility_id, payout.id, trx)) ?? notFound('Pembayaran')
  })
}

/** The payout, paid and locked, so that its return is asked for and decided once. */
async function paidPayout(
  payouts: PayoutService,
  { facility_id, id }: Pick<DecidePayout, 'facility_id' | 'id'>,
  trx: Sql,
): Promise<Payout & { ledger_transaction_id: string }> {
  const payout = (await payouts.lockPayout(facility_id, id, trx)) ?? notFound('Pembayaran')
  const { ledger_transaction_id } = payout
  if (ledger_transaction_id === null) return refuse('Pembayaran ini belum dibayar, jadi tidak dapat kembali.')
  return { ...payout, ledger_transaction_id }
}

async function waitingReturn(payouts: PayoutService, input: DecidePayout, trx: Sql) {
  const payout = await paidPayout(payouts, input, trx)
  const asked =
    (await payouts.lockReturn(payout.id, trx)) ??
    refuse('Tidak ada pengembalian pembayaran ini yang menunggu keputusan.')
  return { payout, asked }
}

function reversalOf(
  payout: Payout & { ledger_transaction_id: string },
  { returned_on, document_reference, reason, requested_by }: PayoutReturn,
  approved_by: string,
) {
  const event = `${payout.kind.toLowerCase()}_returned`
  return {
    facility_id: payout.facility_id,
    effective_on: returned_on,
    source_type: 'payout',
    source_id: payout.id,
    event,
    idempotency_key: `${event}:${payout.id}`,
    memo: `${payoutReturnMemo[payout.kind]}: ${reason}`,
    document_reference,
    actor: approved_by,
    prepared_by: requested_by,
    approved_by,
    reverses_id: payout.ledger_transaction_id,
  }
}

function refuse(sentence: string): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)
}
