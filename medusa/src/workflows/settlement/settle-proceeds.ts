import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import type { Sql } from '../../database/sql'
import type { FacilityPartner } from '../../modules/facility/organisation'
import type FacilityService from '../../modules/facility/service'
import { ACCOUNT, partnerPayable, pnbpPayable } from '../../modules/ledger/chart-of-accounts'
import type { JournalLine } from '../../modules/ledger/journal'
import type TreasuryService from '../../modules/treasury/service'
import type { SettledLine, Settlement } from '../../modules/treasury/settlement/settlement'
import { divideProceeds, type SettlementPart } from '../../modules/treasury/settlement/settlement-parts'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { recordReceipts } from '../deposit/record-receipts'
import { facilityOrderJournal } from '../proceeds/facility-order-journal'
import { heldFor } from '../proceeds/held-money'
import { bookOf } from '../proceeds/open-book'
import { schemeOfOrder } from './divisible-order'

export interface SettleProceeds {
  facility_order: {
    id: string
    facility_id: string
    lines: readonly SettledLine[]
    shipping_rupiah: Rupiah
    unique_code_rupiah: Rupiah
    /** Frozen on the order; null takes the facility's scheme of the day of settlement. */
    scheme_id: string | null
  }
  actor: string
  settled_on: string
  now: Date
}

/**
 * Divides what a buyer paid for a facility order and books it, in the caller's transaction: the settlement, its parts and its
 * postings exist together or not at all. Refused unless exactly the order's money is held; a second call gives the first result, unless
 * that one was taken back: then it is the next attempt.
 */
export async function settleProceeds(
  container: MedusaContainer,
  { facility_order, actor, settled_on, now }: SettleProceeds,
  trx: Sql,
): Promise<Settlement> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const attempts = await treasury.lockAttempts(facility_order.id, trx)
  const earlier = await treasury.settlementOfOrder(facility_order.id, trx)
  if (earlier) return earlier
  const scheme = (await schemeOfOrder(treasury, facility_order, settled_on, trx)) ?? refuseNoScheme()
  const divided = divideProceeds({ ...scheme, ...facility_order })
  const account_codes = [...new Set(facility_order.lines.map((line) => line.account_code))]
  const partners = await partnersIn(container, divided.parts, facility_order.facility_id, trx)
  const ledger = await bookOf(container, facility_order.facility_id, account_codes, trx, partners)
  const posted = await ledger.post(
    {
      ...facilityOrderJournal('proceeds_settled', settled_on, `Hasil penjualan dibagi: ${scheme.name}`, {
        facility_order_id: facility_order.id,
        facility_id: facility_order.facility_id,
        actor,
        source_id: attempts === 0 ? facility_order.id : `${facility_order.id}#${attempts + 1}`,
      }),
      document_reference: scheme.legal_basis,
      lines: divided.parts.map((part) => journalLine(part, partners)),
    },
    trx,
  )
  await refuseUnlessAllSettled(ledger, facility_order, trx)
  const settlement = {
    ...divided,
    id: generateEntityId(undefined, 'setl'),
    facility_order_id: facility_order.id,
    attempt: attempts + 1,
    facility_id: facility_order.facility_id,
    scheme_id: scheme.id,
    base: scheme.base,
    shipping_rupiah: facility_order.shipping_rupiah,
    unique_code_rupiah: facility_order.unique_code_rupiah,
    settled_on,
    ledger_transaction_id: posted.id,
    is_reversed: false,
  }
  await treasury.recordSettlement({ ...settlement, lines: facility_order.lines, settled_by: actor }, trx)
  await recordReceipts(container, settlement, now, trx)
  return settlement
}

function refuseNoScheme(): never {
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    'UPT ini belum memiliki skema pembagian hasil yang berlaku. Tetapkan skemanya dahulu.',
  )
}

const accountOfKind = {
  PREMI: ACCOUNT.premi_payable,
  MODAL: ACCOUNT.working_capital,
  COST: ACCOUNT.working_capital,
  PROGRAM: ACCOUNT.programme,
  KOPERASI: ACCOUNT.cooperative_payable,
  MITRA: ACCOUNT.partner_payable,
  VICTIM_FUND: ACCOUNT.victim_fund,
  SHIPPING: ACCOUNT.shipping_payable,
} as const

/** The partners that are named in parts of a settlement. */
async function partnersIn(
  container: MedusaContainer,
  parts: readonly SettlementPart[],
  facility_id: string,
  trx: Sql,
): Promise<FacilityPartner[]> {
  const named = new Set(parts.flatMap(({ partner_id }) => partner_id ?? []))
  if (named.size === 0) return []
  const all = await container.resolve<FacilityService>('facility').partnersOf(facility_id, trx)
  return all.filter(({ id }) => named.has(id))
}

function journalLine(part: SettlementPart, partners: readonly FacilityPartner[]): JournalLine {
  const credit = accountOf(part, partners)
  return { debit: ACCOUNT.buyer_deposits, credit, amount: part.amount_rupiah, memo: part.label }
}

function accountOf(
  { kind, account_code, partner_id }: SettlementPart,
  partners: readonly FacilityPartner[],
): string {
  if (kind === 'PNBP' || kind === 'UNIQUE_CODE') return pnbpPayable(account_code!)
  if (kind === 'MITRA' && partner_id !== null)
    return partnerPayable(partners.find(({ id }) => id === partner_id)!.number)
  return accountOfKind[kind]
}

/** Money not received cannot be divided, and none may be left behind: after the postings nothing is held for the order. */
async function refuseUnlessAllSettled(
  ledger: Awaited<ReturnType<typeof bookOf>>,
  { id, facility_id }: SettleProceeds['facility_order'],
  trx: Sql,
): Promise<void> {
  const rest = await heldFor(
    ledger,
    { facility_id, facility_order_id: id, account: ACCOUNT.buyer_deposits },
    trx,
  )
  if (rest === rupiah(0)) return
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `Dana titipan pesanan ini tidak sama dengan nilai yang diselesaikan (selisih Rp${rest}). Periksa penerimaan dan pengembaliannya.`,
  )
}
