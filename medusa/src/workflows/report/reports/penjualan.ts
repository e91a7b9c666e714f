import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import { totalOf } from '../account-movements'
import { pageOf } from '../page-of'
import type { ReportAnnex } from '../report'
import type { ReportDefinition, ReportRequest } from '../report-definition'
import { MOVED_SETTLEMENTS } from '../settled-goods'

interface SoldProduct {
  workshop: string
  product: string
  account_code: string
  quantity: number
  amount: Rupiah
}

/** What was sold, by workshop and product, less what was taken back; the price that was divided. */
async function soldProducts({ sql, organisation_id, period }: ReportRequest): Promise<SoldProduct[]> {
  const found = await rows<Omit<SoldProduct, 'amount'> & { amount: string }>(
    sql,
    `SELECT coalesce(l.workshop_name, 'Pesanan khusus') AS workshop, l.product_name AS product, l.account_code,
            sum(m.sign * l.quantity)::int AS quantity, sum(m.sign * l.total_rupiah)::text AS amount
       FROM (${MOVED_SETTLEMENTS}) m JOIN settlement_line l ON l.settlement_id = m.id
      WHERE m.facility_id = ? AND m.on BETWEEN ?::date AND ?::date
      GROUP BY l.workshop_id, 1, l.listing_id, 2, 3
     HAVING sum(m.sign * l.total_rupiah) <> 0 OR sum(m.sign * l.quantity) <> 0
      ORDER BY 1, 2, 3, l.listing_id`,
    [organisation_id, period.from, period.to],
  )
  return found.map((line) => ({ ...line, amount: rupiah(line.amount) }))
}

/** The sum of each workshop, the largest first. */
function byWorkshop(products: readonly SoldProduct[]) {
  return [...new Set(products.map(({ workshop }) => workshop))]
    .map((workshop) => {
      const own = products.filter((each) => each.workshop === workshop)
      const quantity = own.reduce((sum, each) => sum + each.quantity, 0)
      return { workshop, quantity, amount: totalOf(own, ({ amount }) => amount) }
    })
    .sort((a, b) => (a.amount > b.amount ? -1 : a.amount < b.amount ? 1 : 0))
}

function workshopsAnnex(workshops: ReturnType<typeof byWorkshop>): ReportAnnex {
  return {
    title: 'Menurut bengkel',
    columns: [
      { key: 'workshop', label: 'Bengkel', kind: 'text' },
      { key: 'quantity', label: 'Jumlah barang', kind: 'count' },
      { key: 'amount', label: 'Nilai', kind: 'rupiah' },
    ],
    rows: workshops,
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
    const products = await soldProducts(request)
    const workshops = byWorkshop(products)
    const amount = totalOf(products, (product) => product.amount)
    return {
      row_count: products.length,
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
  async page(request, page) {
    return pageOf(
      (await soldProducts(request)).map((product) => ({ ...product })),
      page,
    )
  },
}
