import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import { totalOf } from '../account-movements'
import { IS_OVERDUE, overdueAt, RECEIPTS, seenOn } from '../late-revenue'
import { pageOf } from '../page-of'
import type { ReportDefinition, ReportRequest } from '../report-definition'
import { inWords } from '../report-period'

interface LateReceipt {
  receipt: string
  order: string | null
  account_code: string
  received_on: string
  due_on: string
  paid_on: string | null
  days_late: number
  ntpn: string | null
  amount: Rupiah
}

// What was late on some day of the month: overdue at its end (or now), or deposited in it after it was due.
const LATE = `SELECT r.year || '/' || r.number AS receipt, o.number AS order, r.account_code, r.received_on::text AS received_on,
    r.due_on::text AS due_on, paid.on::text AS paid_on, (coalesce(paid.on, ?::date) - r.due_on)::int AS days_late,
    CASE WHEN paid.on IS NOT NULL THEN d.ntpn END AS ntpn, r.amount_rupiah::text AS amount
  FROM ${RECEIPTS}
  JOIN settlement s ON s.id = r.settlement_id
  LEFT JOIN facility_order o ON o.id = s.facility_order_id
  LEFT JOIN LATERAL (SELECT d.paid_on AS on WHERE d.paid_on <= ?::date) paid ON true
 WHERE r.facility_id = ? AND ((${IS_OVERDUE}) OR (r.due_on < paid.on AND paid.on >= ?::date))
 ORDER BY r.due_on, r.year, r.number`

const lists = new WeakMap<ReportRequest, Promise<LateReceipt[]>>()

/** Read once for a request: a file does not read the list again for each of its pages. */
function lateOnce(request: ReportRequest): Promise<LateReceipt[]> {
  const known = lists.get(request) ?? lateReceipts(request)
  lists.set(request, known)
  return known
}

async function lateReceipts(request: ReportRequest): Promise<LateReceipt[]> {
  const { sql, organisation_id, period } = request
  const found = await rows<LateReceipt & { amount: string }>(sql, LATE, [
    seenOn(request),
    period.to,
    organisation_id,
    ...overdueAt(request),
    period.from,
  ])
  return found.map((receipt) => ({ ...receipt, amount: rupiah(receipt.amount) }))
}

/** The last day of the month that can be told of. */
const lastDay = ({ period, today }: ReportRequest) => (today < period.to ? today : period.to)

/** Setoran terlambat: state revenue that was deposited after its day, or is not deposited though its day is over. */
export const setoranTerlambat: ReportDefinition = {
  name: 'setoran-terlambat',
  title: 'Setoran Terlambat',
  lead: 'PNBP yang belum disetor meski batasnya lewat, dan yang disetor terlambat dalam bulan ini.',
  group: 'treasury',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'month',
  parameters: [],
  columns: [
    { key: 'receipt', label: 'Penerimaan', kind: 'code' },
    { key: 'order', label: 'Pesanan', kind: 'code' },
    { key: 'account_code', label: 'Kode akun', kind: 'code' },
    { key: 'received_on', label: 'Diterima', kind: 'day' },
    { key: 'due_on', label: 'Batas setor', kind: 'day' },
    { key: 'paid_on', label: 'Disetor', kind: 'day' },
    { key: 'days_late', label: 'Terlambat (hari)', kind: 'count' },
    { key: 'ntpn', label: 'NTPN', kind: 'code' },
    { key: 'amount', label: 'Jumlah', kind: 'rupiah' },
  ],
  is_landscape: true,
  by_day_of_fact: true,
  async summary(request) {
    const end = lastDay(request)
    const late = await lateOnce(request)
    const open = late.filter(({ paid_on }) => paid_on === null)
    const amount = totalOf(late, (receipt) => receipt.amount)
    const open_amount = totalOf(open, (receipt) => receipt.amount)
    return {
      row_count: late.length,
      totals: { amount },
      in_words: { label: 'Jumlah yang terlambat', amount },
      notes: [
        open.length === 0
          ? `Pada ${inWords(end)} tidak ada PNBP yang lewat batas setornya.`
          : `Belum disetor pada ${inWords(end)}: Rp${open_amount.toLocaleString('id-ID')} dari ${open.length} penerimaan.`,
      ],
    }
  },
  async page(request, page) {
    return pageOf(
      (await lateOnce(request)).map((receipt) => ({ ...receipt })),
      page,
    )
  },
}
