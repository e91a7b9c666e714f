import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import type FacilityService from '../../modules/facility/service'
import type { NewPayout, Payout } from '../../modules/payout/payout'
import { KINDS_WITH_PAYEE } from '../../modules/payout/payout-kind'
import type PayoutService from '../../modules/payout/service'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { facilityDay } from '../proceeds/facility-day'
import { balanceFor, isPaidFrom } from './payable-balance'
import { payeeBalances } from './payee-balances'

export interface PreparePayout
  extends Pick<
    NewPayout,
    'facility_id' | 'kind' | 'payee_id' | 'amount_rupiah' | 'paid_on' | 'document_reference' | 'memo'
  > {
  actor: string
  now: Date
}

/** Prepares a payout for somebody else's approval. Refuses more than is owed and not prepared already. */
export function preparePayout(container: MedusaContainer, input: PreparePayout): Promise<Payout> {
  return database(container).transaction((trx) => preparePayoutIn(container, input, trx))
}

/** The same in the caller's transaction, which may record beside it what the payout consists of. */
export async function preparePayoutIn(
  container: MedusaContainer,
  input: PreparePayout,
  trx: Sql,
): Promise<Payout> {
  const payouts = container.resolve<PayoutService>('payout')
  const { facility_id, actor, now } = input
  await refuseStranger(container, input, trx)
  if (input.paid_on > (await facilityDay(container, facility_id, now, trx)))
    refuseField('paid_on', 'Tanggal pembayaran belum tiba. Siapkan pembayaran ini pada harinya.')
  const free = await freeBalance(payouts, input, trx)
  if (input.amount_rupiah > free)
    refuseField('amount_rupiah', `Paling banyak ${rupiahText(free)} yang belum disiapkan untuk dibayar.`)
  const id = generateEntityId(undefined, 'pout')
  await refusingSecondUse(() => payouts.prepare({ ...input, id, prepared_by: actor, prepared_at: now }, trx))
  return (await payouts.lockPayout(facility_id, id, trx)) ?? notFound('Pembayaran')
}

/** The payee is one of the facility's own cooperatives or partners. */
async function refuseStranger(
  container: MedusaContainer,
  { facility_id, kind, payee_id, now }: PreparePayout,
  trx: Sql,
): Promise<void> {
  if (payee_id === null) {
    if (KINDS_WITH_PAYEE.includes(kind)) refuseField('payee_id', 'Pilih koperasi atau mitra penerimanya.')
    return
  }
  const facilities = container.resolve<FacilityService>('facility')
  const owed = await payeeBalances(facility_id, { kind }, trx)
  const known =
    kind === 'PARTNER' || kind === 'NAMED_PARTNER'
      ? (await facilities.partnersOf(facility_id, trx)).map(({ id }) => id)
      : [
          ...(await facilities.cooperativesServing(facility_id, now, trx)).map(({ id }) => id),
          ...owed.map((balance) => balance.payee_id),
        ]
  if (!known.includes(payee_id)) refuseField('payee_id', 'Pilih koperasi atau mitra UPT ini.')
}

async function freeBalance(payouts: PayoutService, input: PreparePayout, trx: Sql): Promise<Rupiah> {
  // One after the other: a transaction has one connection.
  const balances = await payeeBalances(input.facility_id, { kind: input.kind }, trx)
  const waiting = await payouts.waiting(input.facility_id, trx)
  const prepared = waiting
    .filter((each) => isPaidFrom(input, each))
    .reduce((sum, each) => sum + each.amount_rupiah, 0n)
  const free = balanceFor(input, balances) - prepared
  return rupiah(free > 0n ? free : 0n)
}

async function refusingSecondUse<Result>(act: () => Promise<Result>): Promise<Result> {
  try {
    return await act()
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'payout_document_once')
      refuseField(
        'document_reference',
        'Nomor dokumen ini sudah dipakai untuk pembayaran kepada penerima yang sama.',
      )
    throw error
  }
}

function rupiahText(amount: Rupiah): string {
  return `Rp${amount.toLocaleString('id-ID')}`
}
