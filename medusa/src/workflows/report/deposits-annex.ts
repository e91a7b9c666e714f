import { rows } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { totalOf } from './account-movements'
import type { ReportAnnex } from './report'
import type { ReportRequest } from './report-definition'

interface DepositLine {
  on: string
  account_code: string
  billing_code: string | null
  ntpn: string | null
  ntb: string | null
  amount: Rupiah
}

/** What was booked as deposited with the state treasury in the period, by account code, with the proof that stands in the treasury's own table. */
export async function depositedIn({ sql, organisation_id, period }: ReportRequest): Promise<DepositLine[]> {
  const found = await rows<Omit<DepositLine, 'amount'> & { amount: string }>(
    sql,
    `SELECT p.effective_on::text AS on, a.account_code, d.billing_code, d.ntpn, d.ntb, sum(p.amount)::text AS amount
       FROM ledger_account a
       JOIN ledger_posting p ON p.debit_account_id = a.id AND p.effective_on BETWEEN ?::date AND ?::date
       JOIN ledger_transaction t ON t.id = p.transaction_id AND t.event = 'pnbp_deposited' AND t.kind <> 'reversal'
       LEFT JOIN pnbp_deposit d ON d.ledger_transaction_id = t.id
      WHERE a.facility_id = ? AND a.account_code IS NOT NULL
      GROUP BY t.id, p.effective_on, a.account_code, d.id ORDER BY p.effective_on, t.id, a.account_code`,
    [period.from, period.to, organisation_id],
  )
  return found.map((line) => ({ ...line, amount: rupiah(line.amount) }))
}

/** The list of NTPN: each deposit of the period with what proves it. */
export async function depositsAnnex(request: ReportRequest): Promise<ReportAnnex> {
  const deposits = await depositedIn(request)
  return {
    title: 'Daftar setoran dan NTPN',
    columns: [
      { key: 'on', label: 'Tanggal', kind: 'day' },
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
