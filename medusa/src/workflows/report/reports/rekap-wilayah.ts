import { rows } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import { daysLater } from '../../checkout/promised-dates'
import { totalOf } from '../account-movements'
import { IS_OVERDUE, overdueAt, RECEIPTS } from '../late-revenue'
import type { ReportDefinition, ReportRequest } from '../report-definition'
import { inWords } from '../report-period'
import { MOVED_SETTLEMENTS } from '../settled-goods'

interface RecapRow {
  facility: string
  satker_code: string
  sold: Rupiah
  opening: Rupiah
  received: Rupiah
  deposited: Rupiah
  /** What left the revenue without a deposit: settlements taken back. */
  other: Rupiah
  overdue: Rupiah
  closing: Rupiah
  books: string
  report: string
}

type FoundRow = Omit<RecapRow, 'books' | 'report' | MoneyKey> &
  Record<MoneyKey, string> & { closed_on: string | null }
type MoneyKey = 'sold' | 'opening' | 'received' | 'deposited' | 'other' | 'overdue' | 'closing'

// One facility after the other; every figure is of the ledger's day totals and settlements but what is overdue, which the receipts book tells.
const RECAP = `SELECT f.name AS facility, f.satker_code,
    coalesce((SELECT sum(m.sign * m.goods_rupiah) FROM (${MOVED_SETTLEMENTS}) m
      WHERE m.facility_id = f.id AND m.on BETWEEN ?::date AND ?::date), 0)::text AS sold,
    pnbp.opening::text AS opening, pnbp.received::text AS received, paid.amount::text AS deposited,
    (pnbp.taken - paid.amount)::text AS other, (pnbp.opening + pnbp.received - pnbp.taken)::text AS closing,
    coalesce((SELECT sum(r.amount_rupiah) FROM ${RECEIPTS} WHERE r.facility_id = f.id AND ${IS_OVERDUE}), 0)::text AS overdue,
    (SELECT min((closed_at AT TIME ZONE f.time_zone)::date)::text FROM ledger_period p
      WHERE p.facility_id = f.id AND p.ends_on >= ?::date) AS closed_on
  FROM facility f
  CROSS JOIN LATERAL (SELECT coalesce(sum(t.credit - t.debit) FILTER (WHERE t.effective_on < ?::date), 0) AS opening,
      coalesce(sum(t.credit) FILTER (WHERE t.effective_on >= ?::date), 0) AS received,
      coalesce(sum(t.debit) FILTER (WHERE t.effective_on >= ?::date), 0) AS taken
    FROM ledger_account a JOIN ledger_day_total t ON t.account_id = a.id AND t.effective_on <= ?::date
    WHERE a.facility_id = f.id AND a.account_code IS NOT NULL) pnbp
  CROSS JOIN LATERAL (SELECT coalesce(sum(p.amount), 0) AS amount FROM ledger_account a JOIN ledger_posting p ON p.debit_account_id = a.id
    JOIN ledger_transaction t ON t.id = p.transaction_id AND t.event = 'pnbp_deposited' AND t.kind <> 'reversal'
    WHERE a.facility_id = f.id AND a.account_code IS NOT NULL AND p.effective_on BETWEEN ?::date AND ?::date) paid
  WHERE f.region_office_id = ? ORDER BY f.name, f.id`

async function recapRows(request: ReportRequest): Promise<RecapRow[]> {
  const { sql, organisation_id, period, today } = request
  const { from, to } = period
  const found = await rows<FoundRow>(sql, RECAP, [
    ...[from, to],
    ...overdueAt(request),
    to,
    ...[from, from, from, to],
    ...[from, to],
    organisation_id,
  ])
  return found.map(({ closed_on, ...line }) => ({
    ...line,
    sold: rupiah(line.sold),
    opening: rupiah(line.opening),
    received: rupiah(line.received),
    deposited: rupiah(line.deposited),
    other: rupiah(line.other),
    overdue: rupiah(line.overdue),
    closing: rupiah(line.closing),
    books: closed_on ? `ditutup ${inWords(closed_on)}` : 'belum ditutup',
    report: reportState(closed_on, to, today),
  }))
}

/** A month's report can be given when its books are closed; it is due on the 10th of the month after (PP 29/2009 art. 16). */
export function reportState(closed_on: string | null, month_end: string, today: string): string {
  const due_on = daysLater(month_end, 10)
  if (closed_on) return closed_on <= due_on ? 'tepat waktu' : 'terlambat'
  return today <= due_on ? `ditunggu ${inWords(due_on)}` : 'belum ada, terlambat'
}

/** Rekapitulasi wilayah: what every facility of a region sold, owed and deposited in a month; due on the 20th. */
export const rekapWilayah: ReportDefinition = {
  name: 'rekap-wilayah',
  title: 'Rekapitulasi Wilayah',
  lead: 'Penjualan, PNBP, dan setoran setiap UPT dalam satu bulan, dengan keadaan pembukuannya.',
  group: 'treasury',
  level: 'region',
  roles: ['region_officer'],
  period: 'month',
  parameters: [],
  columns: [
    { key: 'facility', label: 'UPT', kind: 'text' },
    { key: 'satker_code', label: 'Satker', kind: 'code' },
    { key: 'sold', label: 'Terjual', kind: 'rupiah' },
    { key: 'opening', label: 'PNBP awal', kind: 'rupiah' },
    { key: 'received', label: 'PNBP diterima', kind: 'rupiah' },
    { key: 'deposited', label: 'Disetor', kind: 'rupiah' },
    { key: 'other', label: 'Pengurangan lain', kind: 'rupiah' },
    { key: 'closing', label: 'Belum disetor', kind: 'rupiah' },
    { key: 'overdue', label: 'Lewat batas setor', kind: 'rupiah' },
    { key: 'books', label: 'Pembukuan', kind: 'text' },
    { key: 'report', label: 'Laporan bulanan', kind: 'text' },
  ],
  is_landscape: true,
  due: 'paling lambat tanggal 20 bulan berikutnya',
  async summary(request) {
    const lines = await recapRows(request)
    const total = (key: MoneyKey) => totalOf(lines, (line) => line[key])
    const late = lines.filter(({ overdue }) => overdue > 0n)
    return {
      row_count: lines.length,
      totals: {
        sold: total('sold'),
        opening: total('opening'),
        received: total('received'),
        deposited: total('deposited'),
        other: total('other'),
        closing: total('closing'),
      },
      in_words: { label: 'Disetor ke kas negara', amount: total('deposited') },
      notes: [
        `Rekapitulasi ini disampaikan paling lambat ${inWords(daysLater(request.period.to, 20))}.`,
        late.length === 0
          ? 'Tidak ada PNBP yang lewat batas setornya.'
          : `PNBP yang lewat batas setornya: Rp${total('overdue').toLocaleString('id-ID')} pada ${late.length} UPT.`,
      ],
      chart: {
        kind: 'bars',
        title: 'PNBP diterima dan disetor menurut UPT',
        series: ['Diterima', 'Disetor'],
        groups: lines.map((line) => ({ label: line.facility, amounts: [line.received, line.deposited] })),
      },
    }
  },
  async page(request) {
    return { rows: (await recapRows(request)).map((line) => ({ ...line })), next: null }
  },
}
