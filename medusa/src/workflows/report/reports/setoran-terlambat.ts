import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import { totalOf } from '../account-movements'
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

/** The last day of the month that can be told of. */
const seenOn = ({ period, today }: ReportRequest) => (today < period.to ? today : period.to)

// What was late on some day of the month: not deposited by its end (or today) though it was due, or deposited in it after it was due.
// What was taken back meanwhile is not owed any more.
const LATE = `SELECT r.year || '/' || r.number AS receipt, o.number AS order, r.account_code, r.received_on::text AS received_on,
    r.due_on::text AS due_on, paid.on::text AS paid_on, (coalesce(paid.on, g.seen_on) - r.due_on)::int AS days_late,
    CASE WHEN paid.on IS NOT NULL THEN d.ntpn END AS ntpn, r.amount_rupiah::text AS amount
  FROM (SELECT ?::date AS seen_on) g, pnbp_receipt r
  JOIN settlement s ON s.id = r.settlement_id
  LEFT JOIN facility_order o ON o.id = s.facility_order_id
  LEFT JOIN pnbp_deposit_line l ON l.settlement_id = r.settlement_id AND l.account_code = r.account_code AND NOT l.is_released
  LEFT JOIN pnbp_deposit d ON d.id = l.deposit_id
  LEFT JOIN LATERAL (SELECT d.paid_on AS on WHERE d.paid_on <= g.seen_on) paid ON true
  LEFT JOIN settlement_reversal v ON v.settlement_id = r.settlement_id
 WHERE r.facility_id = ? AND r.due_on < coalesce(paid.on, g.seen_on) AND (paid.on IS NULL OR paid.on >= ?::date)
   AND (paid.on IS NOT NULL OR v.reversed_on IS NULL OR v.reversed_on > g.seen_on)
 ORDER BY r.due_on, r.year, r.number`

async function lateReceipts(request: ReportRequest): Promise<LateReceipt[]> {
  const { sql, organisation_id, period } = request
  const found = await rows<LateReceipt & { amount: string }>(sql, LATE, [
    seenOn(request),
    organisation_id,
    period.from,
  ])
  return found.map((receipt) => ({ ...receipt, amount: rupiah(receipt.amount) }))
}

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
    const late = await lateReceipts(request)
    const open = late.filter(({ paid_on }) => paid_on === null)
    const amount = totalOf(late, (receipt) => receipt.amount)
    const open_amount = totalOf(open, (receipt) => receipt.amount)
    return {
      row_count: late.length,
      totals: { amount },
      in_words: { label: 'Jumlah yang terlambat', amount },
      notes: [
        open.length === 0
          ? `Pada ${inWords(seenOn(request))} tidak ada PNBP yang lewat batas setornya.`
          : `Belum disetor pada ${inWords(seenOn(request))}: Rp${open_amount.toLocaleString('id-ID')} dari ${open.length} penerimaan.`,
      ],
    }
  },
  async page(request, page) {
    return pageOf(
      (await lateReceipts(request)).map((receipt) => ({ ...receipt })),
      page,
    )
  },
}
