import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import { totalOf } from '../account-movements'
import type { ReportAnnex } from '../report'
import type { PageRequest, ReportDefinition, ReportPage, ReportRequest } from '../report-definition'
import { MOVED_SETTLEMENTS } from '../settled-goods'

// Lines of settlements that are one line of the report, in its order.
const KEY = `coalesce(l.workshop_name, 'Pesanan khusus'), l.product_name, l.account_code, coalesce(l.listing_id, ''), coalesce(l.workshop_id, '')`

// What was sold, by workshop and product, less what was taken back; the price that was divided. `place` is one of the lines it is made
// of, the cursor after it; one of another facility leads nowhere.
const sold = (cursor: string[] | undefined) => `
  SELECT coalesce(l.workshop_name, 'Pesanan khusus') AS workshop, l.product_name AS product, l.account_code,
         sum(m.sign * l.quantity)::int AS quantity, sum(m.sign * l.total_rupiah) AS amount, min(l.settlement_id || '_' || l.position) AS place
    FROM (${MOVED_SETTLEMENTS}) m JOIN settlement_line l ON l.settlement_id = m.id
   WHERE m.facility_id = ? AND m.on BETWEEN ?::date AND ?::date
     ${
       cursor
         ? `AND (${KEY}) > (SELECT ${KEY} FROM settlement_line l JOIN settlement s ON s.id = l.settlement_id
       WHERE s.id = ? AND l.position = ?::int AND s.facility_id = ?)`
         : ''
     }
   GROUP BY ${KEY}
  HAVING sum(m.sign * l.total_rupiah) <> 0 OR sum(m.sign * l.quantity) <> 0`

const bindingsOf = ({ organisation_id, period }: ReportRequest) => [organisation_id, period.from, period.to]

async function soldPage(request: ReportRequest, { after, limit }: PageRequest): Promise<ReportPage> {
  const cursor = /^(setl_.+)_(\d{1,9})$/.exec(after ?? '')?.slice(1)
  const found = await rows<SoldRow>(request.sql, `${sold(cursor)} ORDER BY ${KEY} LIMIT ?`, [
    ...bindingsOf(request),
    ...(cursor ? [...cursor, request.organisation_id] : []),
    limit + 1,
  ])
  const shown = found.slice(0, limit)
  return {
    rows: shown.map(({ place: _, amount, ...line }) => ({ ...line, amount: rupiah(amount) })),
    next: found.length > limit ? (shown.at(-1)?.place ?? null) : null,
  }
}

interface SoldRow {
  workshop: string
  product: string
  account_code: string
  quantity: number
  amount: string
  place: string
}

type WorkshopSales = { workshop: string; quantity: number; amount: Rupiah; products: number }

/** The sum of each workshop, the largest first. */
async function byWorkshop(request: ReportRequest): Promise<WorkshopSales[]> {
  const found = await rows<Omit<WorkshopSales, 'amount'> & { amount: string }>(
    request.sql,
    `SELECT workshop, sum(quantity)::int AS quantity, sum(amount)::text AS amount, count(*)::int AS products
       FROM (${sold(undefined)}) product GROUP BY workshop ORDER BY sum(product.amount) DESC, workshop`,
    bindingsOf(request),
  )
  return found.map((each) => ({ ...each, amount: rupiah(each.amount) }))
}

function workshopsAnnex(workshops: readonly WorkshopSales[]): ReportAnnex {
  return {
    title: 'Menurut bengkel',
    columns: [
      { key: 'workshop', label: 'Bengkel', kind: 'text' },
      { key: 'quantity', label: 'Jumlah barang', kind: 'count' },
      { key: 'amount', label: 'Nilai', kind: 'rupiah' },
    ],
    rows: workshops.map(({ products: _, ...row }) => row),
    totals: { amount: totalOf(workshops, ({ amount }) => amount) },
  }
}

/** Penjualan: what each workshop sold, product by product. */
export const penjualan: ReportDefinition = {
  name: 'penjualan',
  title: 'Penjualan per Barang dan Bengkel',
  lead: 'Barang yang hasil penjualannya sudah dibagi, menurut bengkel dan barang, dikurangi yang ditarik kembali.',
  group: 'sales',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'range',
  parameters: [],
  columns: [
    { key: 'workshop', label: 'Bengkel', kind: 'text' },
    { key: 'product', label: 'Barang', kind: 'text' },
    { key: 'account_code', label: 'Kode akun', kind: 'code' },
    { key: 'quantity', label: 'Jumlah barang', kind: 'count' },
    { key: 'amount', label: 'Nilai', kind: 'rupiah' },
  ],
  is_landscape: false,
  async summary(request) {
    const workshops = await byWorkshop(request)
    const amount = totalOf(workshops, (workshop) => workshop.amount)
    return {
      row_count: workshops.reduce((sum, { products }) => sum + products, 0),
      totals: { amount },
      in_words: { label: 'Nilai penjualan', amount },
      notes: ['Nilai barang tanpa ongkos kirim dan kode unik, pada hari hasilnya dibagi.'],
      annexes: [workshopsAnnex(workshops)],
      chart: {
        kind: 'bars',
        title: 'Nilai penjualan menurut bengkel',
        series: ['Nilai'],
        groups: workshops.map((each) => ({ label: each.workshop, amounts: [each.amount] })),
      },
    }
  },
  page: soldPage,
}
