import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database, type Sql } from '../../database/sql'
import { FieldRefusal } from '../../http/refusal'
import type { Payout } from '../../modules/payout/payout'
import type { PremiBalance } from '../../modules/premi/premi-balance'
import type PremiService from '../../modules/premi/service'
import { type Rupiah, rupiah, sumRupiah } from '../../money/rupiah'
import { type PreparePayout, preparePayoutIn } from '../payout/prepare-payout'
import { facilityDay } from '../proceeds/facility-day'

export interface PreparePremiPayout
  extends Pick<PreparePayout, 'facility_id' | 'paid_on' | 'document_reference' | 'memo' | 'actor' | 'now'> {
  /** What each code gets; absent: everything that codes are owed. */
  lines?: readonly { code: string; amount_rupiah: Rupiah }[] | undefined
}

/** Prepares a payout of premi by codes for somebody else's approval. Nobody gets more than their balance. */
export function preparePremiPayout(container: MedusaContainer, input: PreparePremiPayout): Promise<Payout> {
  return database(container).transaction(async (trx) => {
    const premi = container.resolve<PremiService>('premi')
    const { facility_id, now } = input
    await premi.lock(facility_id, trx)
    const today = await facilityDay(container, facility_id, now, trx)
    const lines = chosenLines(input.lines, await premi.balances(facility_id, today, trx))
    const payout = await preparePayoutIn(
      container,
      {
        ...input,
        kind: 'PREMI',
        payee_id: null,
        amount_rupiah: sumRupiah(lines.map((line) => line.amount_rupiah)),
      },
      trx,
    )
    await premi.recordPayoutLines(payout.id, facility_id, lines, trx)
    return payout
  })
}

/** Writes a payout's lines into the balances of its codes; only the approval of the payout calls it, after posting. */
export async function payPremi(
  container: MedusaContainer,
  {
    payout,
    booked_on,
    actor,
    now,
  }: {
    payout: Payout
    /** The ledger's day of it: a payout of a closed month is booked on the first open day. */
    booked_on: string
    actor: string
    now: Date
  },
  trx: Sql,
): Promise<void> {
  const premi = container.resolve<PremiService>('premi')
  const { facility_id } = payout
  await premi.lock(facility_id, trx)
  const lines = await premi.payoutLines([payout.id], trx)
  for (const line of lines)
    if ((await premi.balanceOf(line.maker_id, trx)) < line.amount_rupiah)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Saldo premi ${line.code} tidak lagi cukup. Tolak pembayaran ini dan siapkan yang baru.`,
      )
  await premi.recordEntries(
    lines.map(({ maker_id, amount_rupiah }) => ({
      maker_id,
      kind: 'PAID',
      settlement_id: null,
      allocation_id: null,
      payout_id: payout.id,
      amount_rupiah: rupiah(-amount_rupiah),
    })),
    { facility_id, entered_on: booked_on, recorded_by: actor, recorded_at: now },
    trx,
  )
}

function chosenLines(
  asked: PreparePremiPayout['lines'],
  balances: readonly PremiBalance[],
): { maker_id: string; amount_rupiah: Rupiah }[] {
  const free = balances.map((each) => ({ ...each, free: rupiah(each.balance_rupiah - each.waiting_rupiah) }))
  const lines = asked
    ? asked.map(({ code, amount_rupiah }) => ({
        amount_rupiah,
        owed: free.find((each) => each.code === code),
        code,
      }))
    : free
        .filter((each) => each.free > 0n)
        .map((each) => ({ amount_rupiah: each.free, owed: each, code: each.code }))
  if (lines.length === 0) throw new FieldRefusal({ lines: 'Tidak ada premi yang dapat dibayarkan.' })
  const refused: Record<string, string> = {}
  for (const [index, { amount_rupiah, owed, code }] of lines.entries()) {
    if (!owed) refused[`lines.${index}.code`] = `Kode ${code} tidak dikenal.`
    else if (amount_rupiah > owed.free)
      refused[`lines.${index}.amount_rupiah`] =
        `${code}: paling banyak Rp${(owed.free > 0n ? owed.free : 0n).toLocaleString('id-ID')}.`
    if (lines.findIndex((line) => line.code === code) !== index)
      refused[`lines.${index}.code`] = `Kode ${code} tertulis dua kali.`
  }
  if (Object.keys(refused).length > 0) throw new FieldRefusal(refused)
  return lines.map(({ owed, amount_rupiah }) => ({ maker_id: owed!.maker_id, amount_rupiah }))
}
