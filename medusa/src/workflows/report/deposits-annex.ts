import { rows } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { totalOf } from './account-movements'
import type { ReportAnnex } from './report'
import type { ReportRequest } from './report-definition'

/** What one deposit booked under one account code. */
export interface DepositLine {
  on: string
  account_code: string
  billing_code: string | null
  ntpn: string | null
  ntb: string | null
  amount: Rupiah
}

/** What was booked as deposited with the state treasury in the period, by account code, with the proof that stands in the treasury's own table. */
export async function depositedIn({ sql, organisation_id, period }: ReportRequest): Promise<DepositLine[]> {
  // By the accounts' ids, so that the database walks their index and not the whole month.
  const accounts = await rows<{ id: string }>(
    sql,
    'SELECT id FROM ledger_account WHERE facility_id = ? AND account_code IS NOT NULL',
    [organisation_id],
  )
  const found = await rows<Omit<DepositLine, 'amount'> & { amount: string }>(
    sql,
    `SELECT p.effective_on::text AS on, a.account_code, d.billing_code, d.ntpn, d.ntb, sum(p.amount)::text AS amount
       FROM ledger_posting p
       JOIN ledger_account a ON a.id = p.debit_account_id
       JOIN ledger_transaction t ON t.id = p.transaction_id AND t.event = 'pnbp_deposited' AND t.kind <> 'reversal'
       LEFT JOIN pnbp_deposit d ON d.ledger_transaction_id = t.id
      WHERE p.debit_account_id = ANY(?::text[]) AND p.effective_on BETWEEN ?::date AND ?::date
      GROUP BY t.id, p.effective_on, a.account_code, d.id ORDER BY p.effective_on, t.id, a.account_code`,
    [accounts.map(({ id }) => id), period.from, period.to],
  )
  return found.map((line) => ({ ...line, amount: rupiah(line.amount) }))
}

/** The list of NTPN: each deposit of the period with what proves it. */
export function depositsAnnex(deposits: readonly DepositLine[]): ReportAnnex {
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
