import type { MedusaContainer } from '@medusajs/framework/types'
import { notFound, refuseField } from '../../http/refusal'
import type FacilityService from '../../modules/facility/service'
import { type Chosen, chosenRevenue } from '../../modules/treasury/deposit/choose-revenue'
import type { SettlementRevenue } from '../../modules/treasury/deposit/deposit'
import type TreasuryService from '../../modules/treasury/service'
import { type Rupiah, sumRupiah } from '../../money/rupiah'
import { terbilang } from '../../money/terbilang'
import { facilityDay } from '../proceeds/facility-day'

/** Everything that SIMPONI asks for a bill, in the order of its form (domain.md 1.4). Null: nobody recorded it yet. */
export interface SimponiEntry {
  ministry_code: string | null
  unit_code: string | null
  satker_code: string
  kppn_code: string
  payer: string
  currency: 'IDR'
  account_code: string
  account_title: string
  amount_rupiah: Rupiah
  note: string
  in_words: string
}

/** The entry for a bill that pays these receipts. */
export async function simponiEntry(
  container: MedusaContainer,
  facility_id: string,
  bill: { account_code: string; lines: readonly Pick<SettlementRevenue, 'receipt' | 'amount_rupiah'>[] },
  now: Date,
): Promise<SimponiEntry> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const facility = container.resolve<FacilityService>('facility')
  const [payer, identity, codes] = await Promise.all([
    facility.facilityById(facility_id),
    treasury.simponiIdentity(facility_id),
    treasury.accountCodes(await facilityDay(container, facility_id, now)),
  ])
  if (!payer) notFound('UPT')
  const amount_rupiah = sumRupiah(bill.lines.map((line) => line.amount_rupiah))
  return {
    ministry_code: identity?.ministry_code ?? null,
    unit_code: identity?.unit_code ?? null,
    satker_code: payer.satker_code,
    kppn_code: payer.kppn_code,
    payer: payer.name,
    currency: 'IDR',
    account_code: bill.account_code,
    account_title: codes.find(({ code }) => code === bill.account_code)?.title ?? '',
    amount_rupiah,
    note: noteOf(bill.account_code, bill.lines),
    in_words: terbilang(amount_rupiah),
  }
}

/** What a bill will cover: the receipts that were named, or else all from the oldest up to one, by default the newest. */
export interface PreparedDeposit {
  settlement_ids: string[]
  up_to: string | null
  count: number
  entry: SimponiEntry
}

/** Receipts of one account code that wait for a bill, oldest first, and the entry that pays them. */
export async function prepareDeposit(
  container: MedusaContainer,
  { facility_id, account_code, ...chosen }: Chosen & { facility_id: string; account_code: string },
  now: Date,
): Promise<PreparedDeposit> {
  const waiting = await container.resolve<TreasuryService>('treasury').uncovered(facility_id, account_code)
  const lines = chosenRevenue(waiting, chosen) ?? (chosen.settlement_ids ? [] : waiting)
  if (lines.length === 0)
    refuseField('settlement_ids', 'Pilih paling sedikit satu penerimaan yang menunggu disetor.')
  const is_named = chosen.up_to === undefined && chosen.settlement_ids !== undefined
  return {
    settlement_ids: is_named ? lines.map((line) => line.settlement_id) : [],
    up_to: is_named ? null : (lines.at(-1)?.settlement_id ?? null),
    count: lines.length,
    entry: await simponiEntry(container, facility_id, { account_code, lines }, now),
  }
}

/** What stands in the bill's remarks: short enough for the form, and found again in the receipts book. */
function noteOf(account_code: string, lines: readonly { receipt: string }[]): string {
  const first = lines[0]?.receipt ?? ''
  const last = lines.at(-1)?.receipt ?? ''
  const which =
    first === last ? `penerimaan nomor ${first}` : `${lines.length} penerimaan, nomor ${first} sampai ${last}`
  return `Setoran PNBP ${account_code}, ${which}`
}
