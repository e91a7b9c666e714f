import { rows } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { totalOf } from './account-movements'
import type { ReportAnnex } from './report'
import type { ReportRequest } from './report-definition'

/** What one deposit booked under one account code. */
export interface DepositLine {
  /** The day of its NTPN: the state counts by it. */
  paid_on: string
  /** The book's day: later when the month of its NTPN was closed. */
  booked_on: string
  account_code: string
  billing_code: string | null
  ntpn: string | null
  ntb: string | null
  amount: Rupiah
}

/** Every deposit with the state treasury that was booked or paid in the period, by account code, with the proof that stands in the treasury's own table. */
export async function depositsOf({ sql, organisation_id, period }: ReportRequest): Promise<DepositLine[]> {
  // By the accounts' ids, so that the database walks their index and not the whole month. What was paid in the period is booked in it or
  // later, never before.
  const accounts = await rows<{ id: string }>(
    sql,
    'SELECT id FROM ledger_account WHERE facility_id = ? AND account_code IS NOT NULL',
    [organisation_id],
  )
  const found = await rows<Omit<DepositLine, 'amount'> & { amount: string }>(
    sql,
    `SELECT coalesce(t.relates_on, p.effective_on)::text AS paid_on, p.effective_on::text AS booked_on, a.account_code,
            d.billing_code, d.ntpn, d.ntb, sum(p.amount)::text AS amount
       FROM ledger_posting p
       JOIN ledger_account a ON a.id = p.debit_account_id
       JOIN ledger_transaction t ON t.id = p.transaction_id AND t.event = 'pnbp_deposited' AND t.kind <> 'reversal'
       LEFT JOIN pnbp_deposit d ON d.ledger_transaction_id = t.id
      WHERE p.debit_account_id = ANY(?::text[]) AND p.effective_on >= ?::date
        AND (p.effective_on <= ?::date OR t.relates_on <= ?::date)
      GROUP BY t.id, p.effective_on, a.account_code, d.id ORDER BY 1, p.effective_on, t.id, a.account_code`,
    [accounts.map(({ id }) => id), period.from, period.to, period.to],
  )
  return found.map((line) => ({ ...line, amount: rupiah(line.amount) }))
}

/** Those that the books have in the period. */
export function bookedIn(
  { period }: Pick<ReportRequest, 'period'>,
  deposits: readonly DepositLine[],
): DepositLine[] {
  return deposits.filter(({ booked_on }) => booked_on >= period.from && booked_on <= period.to)
}

/** Those that the state has in the period: by the day of their NTPN. */
export function paidIn(
  { period }: Pick<ReportRequest, 'period'>,
  deposits: readonly DepositLine[],
): DepositLine[] {
  return deposits.filter(({ paid_on }) => paid_on >= period.from && paid_on <= period.to)
}

/** The list of NTPN: each deposit booked in the period with what proves it. */
export function depositsAnnex(deposits: readonly DepositLine[]): ReportAnnex {
  return {
    title: 'Daftar setoran dan NTPN',
    columns: [
      { key: 'paid_on', label: 'Disetor', kind: 'day' },
      { key: 'booked_on', label: 'Dibukukan', kind: 'day' },
      { key: 'account_code', label: 'Kode akun', kind: 'code' },
      { key: 'billing_code', label: 'Kode billing', kind: 'code' },
      { key: 'ntpn', label: 'NTPN', kind: 'code' },
      { key: 'ntb', label: 'NTB', kind: 'code' },
      { key: 'amount', label: 'Jumlah', kind: 'rupiah' },
    ],
    rows: deposits.map((deposit) => ({ ...deposit })),
    totals: { amount: totalOf(deposits, ({ amount }) => amount) },
  }
}

/**
 * From what the books have as deposited in the period to what the state has: deposits that were booked late count here by the day of
 * their booking and there by the day of their NTPN. None when both are the same.
 */
export function lateDepositsAnnex(
  request: Pick<ReportRequest, 'period' | 'today'>,
  deposits: readonly DepositLine[],
): ReportAnnex[] {
  const booked = bookedIn(request, deposits)
  const paid = paidIn(request, deposits)
  const late = [
    ...booked
      .filter((deposit) => !paid.includes(deposit))
      .map((deposit) => ({
        ...deposit,
        remark: 'Dikurangi: disetor sebelumnya, terlambat dibukukan',
        amount: rupiah(-deposit.amount),
      })),
    ...paid
      .filter((deposit) => !booked.includes(deposit))
      .map((deposit) => ({ ...deposit, remark: 'Ditambah: terlambat dibukukan, sesudah periode ini' })),
  ]
  if (late.length === 0) return []
  const of_books = { remark: 'Disetor menurut buku', amount: totalOf(booked, ({ amount }) => amount) }
  return [
    {
      title: 'Terlambat dibukukan: dari buku ke konfirmasi KPPN',
      columns: [
        { key: 'remark', label: 'Uraian', kind: 'text' },
        { key: 'paid_on', label: 'Disetor', kind: 'day' },
        { key: 'booked_on', label: 'Dibukukan', kind: 'day' },
        { key: 'account_code', label: 'Kode akun', kind: 'code' },
        { key: 'ntpn', label: 'NTPN', kind: 'code' },
        { key: 'amount', label: 'Jumlah', kind: 'rupiah' },
      ],
      rows: [{ ...of_books, paid_on: null, booked_on: null, account_code: null, ntpn: null }, ...late],
      totals: { amount: totalOf(paid, ({ amount }) => amount) },
    },
  ]
}
