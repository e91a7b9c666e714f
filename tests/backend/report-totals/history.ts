import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import fc from 'fast-check'
import { ACCOUNT, pnbpPayable } from '../../../medusa/src/modules/ledger/chart-of-accounts'
import type LedgerService from '../../../medusa/src/modules/ledger/service'
import type TreasuryService from '../../../medusa/src/modules/treasury/service'
import { rupiah } from '../../../medusa/src/money/rupiah'
import { postPaymentReceived } from '../../../medusa/src/workflows/proceeds/post-payment-received'
import { postRefundDue, postRefundPaid } from '../../../medusa/src/workflows/proceeds/post-refund'
import { settleProceeds } from '../../../medusa/src/workflows/settlement/settle-proceeds'
import { bareContainer } from '../fixtures/bare-container.ts'
import { bookManualJournal } from '../fixtures/booked-journal.ts'
import { soldLine } from '../fixtures/sold-line.ts'

/** One regional office with two facilities, whose books start empty. */
export interface Place {
  region_id: string
  facility_ids: readonly [string, string]
  /** Serves both. */
  cooperative_id: string
  /** Both of the first facility, in the order of their accounts. */
  partner_ids: readonly [string, string]
}

const REVENUE_CODES = ['425112', '425119', '425692'] as const
const ORDERS = 6

const act = fc.record({
  /** Which of the two facilities. */
  where: fc.nat(1),
  /** Days after the first of September 2026; the history ends in November. */
  day: fc.nat(85),
  /** How many days before that it is about: books may be closed over them. */
  late_by: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(45)),
  order: fc.nat(ORDERS - 1),
  amount: fc.oneof(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 10_000, max: 50_000_000 })),
  code: fc.constantFrom(...REVENUE_CODES),
  kind: fc.constantFrom(
    'pay' as const,
    'pay' as const,
    'settle' as const,
    'settle' as const,
    'refund' as const,
    'deposit' as const,
    'card' as const,
    'manual' as const,
    'reverse' as const,
    'close' as const,
  ),
})
export type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

// Every history has a closed month and something that is booked into it afterwards, so that reports of both kinds of days are compared.
const LATE_FACT: readonly Act[] = (
  [
    { kind: 'pay', day: 3, late_by: 0 },
    { kind: 'settle', day: 5, late_by: 0 },
    { kind: 'close', day: 33, late_by: 0 },
    { kind: 'deposit', day: 36, late_by: 10 },
  ] as const
).map((each) => ({ ...each, where: 0, order: 0, amount: 40_000, code: REVENUE_CODES[0] }))

/** What happens in two facilities over three months, in the order of the days. */
export const randomHistory = fc
  .array(act, { minLength: 5, maxLength: 45, size: 'max' })
  .map((acts) => [...acts, ...LATE_FACT].sort((a, b) => a.day - b.day))

/** Opens a place whose ids hold `name`: histories share a database and must not meet. */
export async function openPlace(sql: Knex, name: string): Promise<Place> {
  const region_id = `kanwil_${name}`
  const facility_ids = [`fac_${name}_a`, `fac_${name}_b`] as const
  await sql.raw('INSERT INTO region_office (id, slug, name, province_code) VALUES (?, ?, ?, ?)', [
    region_id,
    region_id,
    `Kanwil ${name}`,
    '53',
  ])
  const container = bareContainer(sql)
  const ledger = container.resolve<LedgerService>('ledger')
  const treasury = container.resolve<TreasuryService>('treasury')
  for (const id of facility_ids) {
    await sql.raw(
      `INSERT INTO facility (id, slug, name, type, class, region_office_id, satker_code, kppn_code, street, area_code, postal_code,
         time_zone, pickup_hours, phone, description)
       VALUES (?, ?, ?, 'rutan', 'IIB', ?, lpad((SELECT count(*) FROM facility)::text, 6, '0'), '041', 'Jalan 1', '53.10.01.1001', '86511', 'Asia/Makassar', '{}', '+6281234567890', 'x')`,
      [id, id.replaceAll('_', '-'), `Rutan ${name}`, region_id],
    )
    await sql.raw(
      `INSERT INTO partner (id, slug, name, kind, facility_id) VALUES (?, ?, 'Mebel Satu', 'company', ?), (?, ?, 'Mebel Dua', 'company', ?)`,
      [1, 2].flatMap((number) => [partnerId(id, number), partnerId(id, number), id]),
    )
    await ledger.openBook(id, REVENUE_CODES)
    await treasury.adoptScheme({
      facility_id: id,
      name: 'Uji',
      valid_from: '2026-01-01',
      base: 'NET_OF_COST',
      legal_basis: 'Uji',
      components: [
        { code: 'premi', label: 'Premi', kind: 'PREMI', rate_bps: 3_333 },
        { code: 'pnbp', label: 'PNBP', kind: 'PNBP', rate_bps: 2_667 },
        { code: 'koperasi', label: 'Koperasi', kind: 'KOPERASI', rate_bps: 2_500 },
        { code: 'mitra', label: 'Mitra', kind: 'MITRA', rate_bps: 1_000, partner_id: partnerId(id, 1) },
        { code: 'mitra-2', label: 'Mitra', kind: 'MITRA', rate_bps: 500, partner_id: partnerId(id, 2) },
      ],
      recorded_by: 'staff_1',
    })
  }
  const cooperative_id = `coop_${name}`
  await sql.raw(
    `INSERT INTO cooperative (id, slug, name, legal_form, registration_status, area_code) VALUES (?, ?, ?, 'koperasi', 'SUDAH', '53.10')`,
    [cooperative_id, cooperative_id, `Koperasi ${name}`],
  )
  for (const id of facility_ids)
    await sql.raw(
      `INSERT INTO cooperative_facility (cooperative_id, facility_id, valid_from) VALUES (?, ?, '2026-01-01')`,
      [cooperative_id, id],
    )
  const partner_ids = [partnerId(facility_ids[0], 1), partnerId(facility_ids[0], 2)] as const
  return { region_id, facility_ids, cooperative_id, partner_ids }
}

const partnerId = (facility_id: string, number: number) => `partn_${facility_id}_${number}`

/** Lets a history happen; what the books refuse does not happen. Answers how many acts they took. */
export async function live(sql: Knex, place: Place, acts: readonly Act[]): Promise<number> {
  const container = bareContainer(sql)
  const posted: { id: string; facility_id: string }[] = []
  const received = new Map<string, bigint>()
  let taken = 0
  for (const [index, each] of acts.entries()) {
    const happening = {
      ...each,
      facility_id: place.facility_ids[each.where]!,
      source_id: `${place.region_id}_${index}`,
    }
    try {
      await sql.transaction((trx) => happen(container, happening, { posted, received }, trx))
      taken += 1
    } catch (error) {
      if (!(error instanceof MedusaError)) throw error
    }
  }
  return taken
}

/** A day of the history, from the first of September 2026. */
function dayOf(day: number): string {
  return new Date(Date.UTC(2026, 8, 1 + day)).toISOString().slice(0, 10)
}

interface Memory {
  posted: { id: string; facility_id: string }[]
  /** What was paid for each order. */
  received: Map<string, bigint>
}

async function happen(
  container: MedusaContainer,
  {
    kind,
    day,
    late_by,
    order,
    amount,
    code,
    facility_id,
    source_id,
  }: Act & { facility_id: string; source_id: string },
  { posted, received }: Memory,
  trx: Knex.Transaction,
): Promise<void> {
  const ledger = container.resolve<LedgerService>('ledger')
  const today = dayOf(day)
  const on = dayOf(Math.max(day - late_by, 0))
  const facility_order_id = `fo_${facility_id}_${order}`
  const common = { facility_id, facility_order_id, actor: 'staff_1', source_id }
  const journal = (event: string, debit: string, credit: string) => ({
    facility_id,
    effective_on: on,
    source_type: 'test',
    source_id,
    event,
    idempotency_key: `${event}:${source_id}`,
    memo: '=Percobaan; "acak"',
    actor: 'staff_1',
    lines: [{ debit, credit, amount: rupiah(amount) }],
  })
  const keep = (transaction: { id: string }) => posted.push({ id: transaction.id, facility_id })
  if (kind === 'pay' || kind === 'card') {
    const nothing = rupiah(0)
    const parts = { goods_rupiah: rupiah(amount), shipping_rupiah: nothing, unique_code_rupiah: nothing }
    if (kind === 'pay')
      keep(await postPaymentReceived(container, { ...common, ...parts, received_on: on }, trx))
    else
      keep(
        await ledger.post(
          {
            ...journal('card_captured', ACCOUNT.gateway_receivable, ACCOUNT.buyer_deposits),
            facility_order_id,
          },
          trx,
        ),
      )
    received.set(facility_order_id, (received.get(facility_order_id) ?? 0n) + BigInt(amount))
  }
  if (kind === 'settle') {
    const total = received.get(facility_order_id) ?? 0n
    const lines = [soldLine({ total, cost: total / 3n, account_code: code, id: source_id })]
    const fees = { shipping_rupiah: rupiah(0), unique_code_rupiah: rupiah(0), scheme_id: null }
    const facility_order = { id: facility_order_id, facility_id, lines, ...fees }
    const now = new Date(`${on}T01:00:00Z`)
    if (total > 0n)
      await settleProceeds(container, { facility_order, actor: 'staff_1', settled_on: on, now }, trx)
  }
  if (kind === 'refund') {
    const refund = { ...common, amount_rupiah: rupiah(amount), on }
    await postRefundDue(
      container,
      { ...refund, now: new Date('2026-12-01T03:00:00Z'), reason: 'quality' },
      trx,
    )
    await postRefundPaid(container, refund, trx)
  }
  if (kind === 'deposit')
    keep(await ledger.post(journal('pnbp_deposited', pnbpPayable(code), ACCOUNT.bank), trx))
  if (kind === 'manual' && order % 2 === 0) {
    const written = journal('manual_journal', ACCOUNT.bank, ACCOUNT.programme)
    await bookManualJournal(ledger, { ...written, document_reference: `+${source_id}/2026` }, trx)
  }
  if (kind === 'manual' && order % 2 === 1)
    keep(await ledger.post(journal('moved', ACCOUNT.bank, ACCOUNT.buyer_deposits), trx))
  if (kind === 'close') {
    const next = await ledger.nextPeriod(facility_id, trx)
    const now = new Date(`${today}T01:00:00Z`)
    if (!next || next.ends_on >= today) return
    const clearing = { facility_id, codes: [ACCOUNT.gateway_receivable], on: next.ends_on }
    const balance = (await ledger.balance(clearing, trx))[0]!.balance
    if (balance > 0n) {
      const lines = [{ debit: ACCOUNT.bank, credit: ACCOUNT.gateway_receivable, amount: rupiah(balance) }]
      const written = { facility_id, effective_on: next.ends_on, memo: 'Kliring', lines }
      await bookManualJournal(ledger, { ...written, document_reference: `Kliring ${source_id}` }, trx)
    }
    await ledger.closePeriod({ facility_id, ...next, closed_by: 'staff_2', now }, trx)
  }
  if (kind === 'reverse') {
    const mine = posted.filter((transaction) => transaction.facility_id === facility_id)
    const original = mine[amount % (mine.length || 1)]
    const { lines: _, ...head } = journal('reversal', ACCOUNT.bank, ACCOUNT.programme)
    const part = order % 2 === 0 ? {} : { amounts: [{ line_no: 1, amount: rupiah(1) }] }
    if (original) await ledger.reverse({ ...head, reverses_id: original.id, ...part }, trx)
  }
}
