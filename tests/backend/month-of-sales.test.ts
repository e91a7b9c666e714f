import { beforeAll, expect, test } from 'vitest'
import { row, rows } from '../../medusa/src/database/sql'
import type LedgerService from '../../medusa/src/modules/ledger/service'
import type TreasuryService from '../../medusa/src/modules/treasury/service'
import { rupiah } from '../../medusa/src/money/rupiah'
import type { PastEnd } from '../../medusa/src/seed/fill/past-orders'
import { recordDeposit } from '../../medusa/src/workflows/deposit/record-deposit'
import { findReport, readReportHead, reportRequest } from '../../medusa/src/workflows/report/read-report'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { type AuditedScheme, type Base, divide } from './auditor/shares.ts'
import { type Good, type Market, openMarket, type Seller } from './fixtures/market.ts'
import { liveOrder } from './fixtures/past-order.ts'
import { medusaSuite } from './runner/medusa-suite.ts'

/*
 * Goal: a whole month ends with books that an auditor signs. Method: forty orders of three facilities with different schemes are lived
 * from checkout to their end by the desks' own workflows in a March of its own; then everything owed to the state is deposited,
 * the month is closed and the reports are read. What every account must hold is computed from the orders by the auditor, who shares no
 * code with the product. The tests tell one story, in order.
 */

const SELLERS: readonly Seller[] = ['rutan-ruteng', 'lapas-palu', 'lpp-tangerang']
const ENDS: readonly Exclude<PastEnd, 'deposited'>[] = [
  'settled',
  'settled',
  'delivered',
  'settled',
  'refunded',
  'settled',
  'rejected',
  'settled',
  'picked_up',
  'refund_due',
]
const ORDERS = 40
const HOUR = 3_600_000
const FIRST_DAY = Date.parse('2027-03-01T01:00:00Z')
const IN_APRIL = new Date('2027-04-05T03:00:00Z')

medusaSuite(
  'A month of three facilities',
  (app) => {
    let market: Market
    const ledger = () => app().container.resolve<LedgerService>('ledger')
    const treasury = () => app().container.resolve<TreasuryService>('treasury')
    const idOf = (seller: Seller) => market.facilities[seller] as string

    beforeAll(async () => {
      market = await openMarket(app(), ['lpp-tangerang'])
      const bag = await market.publish('lpp-tangerang', {
        name: 'Tas batik uji',
        category: 'kerajinan',
        description: 'Barang uji yang dibuat bengkel dengan tekun dan diperiksa dua kali.',
        weight_grams: 300,
        price_rupiah: 137_777,
        cost_rupiah: 41_111,
        stock_quantity: 60,
        mode: 'ready_stock',
      })
      const goods: Record<Seller, readonly Good[]> = {
        'rutan-ruteng': [market.listings.coffee, market.listings.chair],
        'lapas-palu': [market.listings.onion],
        'lpp-tangerang': [bag],
      }
      for (let n = 0; n < ORDERS; n++) {
        const seller = SELLERS[n % SELLERS.length] as Seller
        const end = ENDS[n % ENDS.length] as (typeof ENDS)[number]
        const shelf = goods[seller]
        const good = n % 9 === 0 ? (shelf.at(-1) as Good) : (shelf[0] as Good)
        const { state } = await liveOrder(app().container, market, {
          good,
          quantity: 1 + (n % 3 === 2 && good !== market.listings.chair ? 1 : 0),
          method: end === 'picked_up' ? 'pickup' : 'delivery',
          end,
          placed_at: new Date(FIRST_DAY + n * 9 * HOUR),
          hour: HOUR,
        })
        expect(state, `order ${n + 1}`).toBe(end)
      }
    }, 240_000)

    /** What every account of a facility must hold, from its orders alone; positive by debit. */
    async function audited(facility_id: string): Promise<Map<string, bigint>> {
      const balances = new Map<string, bigint>()
      const move = (account: string, amount: bigint) =>
        balances.set(account, (balances.get(account) ?? 0n) + amount)
      for (const order of await ordersOf(facility_id)) {
        const paid = BigInt(order.total_rupiah) + BigInt(order.unique_code ?? 0)
        if (order.unique_code === null) continue
        if (order.state !== 'refunded') move('1101', paid)
        if (order.state === 'refund_due') move('2102', -paid)
        else if (order.state === 'settled')
          for (const [account, amount] of divide(order.scheme, {
            lines: order.lines,
            shipping: BigInt(order.shipping_rupiah),
            unique_code: BigInt(order.unique_code),
          }))
            move(account, -amount)
        else if (order.state !== 'refunded') move('2101', -paid)
      }
      return balances
    }

    interface OrderRow {
      state: string
      total_rupiah: string
      shipping_rupiah: string
      unique_code: number | null
      base: Base
      components: { kind: string; rate_bps: number; partner_number: number | null }[]
      lines: { total: string; cost: string; account_code: string }[]
    }
    const ACCOUNTS: Readonly<Record<string, string>> = {
      PREMI: '2201',
      PNBP: '2301',
      MODAL: '2401',
      PROGRAM: '2402',
      KOPERASI: '2501',
    }

    async function ordersOf(facility_id: string) {
      const found = await rows<OrderRow>(
        app().sql,
        `SELECT o.state, o.total_rupiah::text, o.shipping_rupiah::text,
            (SELECT p.unique_code FROM payment_request p WHERE p.facility_order_id = o.id AND p.state = 'paid') AS unique_code,
            s.base, (SELECT json_agg(json_build_object('kind', c.kind, 'rate_bps', c.rate_bps, 'partner_number', p.number) ORDER BY c.position)
              FROM split_component c LEFT JOIN partner p ON p.id = c.partner_id WHERE c.scheme_id = s.id) AS components,
            (SELECT json_agg(json_build_object('total', l.total_rupiah::text, 'cost', (l.cost_rupiah * l.quantity)::text,
                'account_code', l.account_code)) FROM facility_order_line l WHERE l.facility_order_id = o.id) AS lines
          FROM facility_order o JOIN split_scheme s ON s.id = o.scheme_id WHERE o.facility_id = ?`,
        [facility_id],
      )
      return found.map((order) => ({
        ...order,
        scheme: {
          base: order.base,
          components: order.components.map(({ kind, rate_bps, partner_number }) => ({
            account: kind === 'MITRA' ? `2502.${partner_number}` : (ACCOUNTS[kind] as string),
            rate_bps: BigInt(rate_bps),
          })),
        } satisfies AuditedScheme,
        lines: order.lines.map(({ total, cost, account_code }) => ({
          total: BigInt(total),
          cost: BigInt(cost),
          account_code,
        })),
      }))
    }

    async function held(facility_id: string): Promise<Map<string, bigint>> {
      const all = await ledger().balance({ facility_id })
      return new Map(
        all
          .map(
            ({ code, kind, balance }) =>
              [code, kind === 'asset' ? BigInt(balance) : -BigInt(balance)] as const,
          )
          .filter(([, balance]) => balance !== 0n),
      )
    }
    const sorted = (balances: Map<string, bigint>) =>
      [...balances].filter(([, balance]) => balance !== 0n).sort()

    test('holds on every account what the orders say', async () => {
      for (const seller of SELLERS) {
        const expected = sorted(await audited(idOf(seller)))
        expect(sorted(await held(idOf(seller))), seller).toEqual(expected)
        expect(expected.length, seller).toBeGreaterThan(4)
      }
    })

    test('deposits all that is owed to the state', async () => {
      for (const [index, seller] of SELLERS.entries()) {
        const facility_id = idOf(seller)
        const owed = await treasury().uncovered(facility_id, null)
        for (const [place, code] of [...new Set(owed.map(({ account_code }) => account_code))].entries()) {
          const amount = owed
            .filter(({ account_code }) => account_code === code)
            .reduce((sum, { amount_rupiah }) => sum + amount_rupiah, 0n)
          const digits = `${index}${place}`
          await recordDeposit(app().container, {
            facility_id,
            account_code: code,
            amount_rupiah: rupiah(amount),
            billing_code: `8202703310000${digits}`,
            billing_expires_at: null,
            proof: {
              ntpn: `MARET2027SETOR${digits}`,
              ntb: '123456789012',
              bank: 'Bank Mandiri',
              paid_on: '2027-03-31',
            },
            actor: market.staff('treasurer', seller).staff_id,
            now: new Date('2027-03-31T06:00:00Z'),
          })
        }
        const left = [...(await held(facility_id)).keys()].filter((code) => code.startsWith('2301.'))
        expect(left, seller).toEqual([])
      }
    })

    test('is closed, and stays as it was closed', async () => {
      for (const seller of SELLERS) {
        const march = { facility_id: idOf(seller), starts_on: '2027-03-01', ends_on: '2027-03-31' }
        await ledger().closePeriod({
          ...march,
          closed_by: market.staff('head', seller).staff_id,
          now: IN_APRIL,
        })
        const closed = await ledger().periods(march.facility_id)
        expect(closed.map(({ ends_on }) => ends_on)).toEqual(['2027-03-31'])
      }
    })

    test('reports exactly what the book holds', async () => {
      for (const seller of SELLERS) {
        const facility_id = idOf(seller)
        const head = async (name: string, asked: object) => {
          const definition = findReport('facility', name, ['treasurer', 'head'])
          const source = { sql: app().sql, organisation_id: facility_id, now: IN_APRIL }
          return readReportHead(definition, await reportRequest(definition, asked as never, source))
        }
        const bank = await row<{ received: string; left: string }>(
          app().sql,
          `SELECT coalesce(sum(p.amount) FILTER (WHERE d.code = '1101'), 0)::text AS received,
              coalesce(sum(CASE WHEN d.code = '1101' THEN p.amount ELSE -p.amount END), 0)::text AS left
            FROM ledger_posting p JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
            WHERE p.facility_id = ? AND '1101' IN (d.code, c.code)`,
          [facility_id],
        )
        const book = await head('bku', { month: '2027-03' })
        expect(book.balances?.closing, seller).toBe(BigInt(bank?.left as string))
        expect(book.totals.debit, seller).toBe(BigInt(bank?.received as string))
        const funds = await head('dana-pembeli', { on: '2027-03-31' })
        const buyers = (await held(facility_id)).get('2101') ?? 0n
        expect(Object.values(funds.totals)).toContain(-buyers)
      }
    })

    test('passes every check from raw rows', async () => {
      for (const { book, violations } of await verifyOn(app().sql)) expect(violations, book).toEqual([])
    })
  },
  { restore: 'once' },
)
