import { BOOK_READERS } from '../../../contract/ledger'
import { row, rows } from '../../../database/sql'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import { rupiah } from '../../../money/rupiah'
import { DESCRIPTION } from '../book-lines'
import type { PageRequest, ReportDefinition, ReportPage, ReportRequest } from '../report-definition'

const RECEIPTS = `FROM ledger_posting p JOIN ledger_account bank ON bank.id = p.debit_account_id
  WHERE bank.facility_id = ? AND bank.code = '${ACCOUNT.bank}' AND p.effective_on = ?::date`

interface Receipt {
  number: string
  line_no: number
  description: string
  reference: string | null
  from_account: string
  amount: string
}

async function receipts(
  { sql, organisation_id, period }: ReportRequest,
  page: PageRequest,
): Promise<ReportPage> {
  const cursor = /^(\d{1,18})_(\d{1,9})$/.exec(page.after ?? '')?.slice(1)
  const found = await rows<Receipt>(
    sql,
    `SELECT p.number::text AS number, p.line_no, ${DESCRIPTION} AS description,
            coalesce(t.document_reference, o.number) AS reference, a.code || ' ' || a.name AS from_account, p.amount::text AS amount
       FROM (SELECT p.seq AS number, p.* ${RECEIPTS} ${cursor ? 'AND (p.seq, p.line_no) > (?::bigint, ?::int)' : ''}
              ORDER BY p.seq, p.line_no LIMIT ?) p
       JOIN ledger_transaction t ON t.id = p.transaction_id
       JOIN ledger_account a ON a.id = p.credit_account_id
       LEFT JOIN facility_order o ON o.id = coalesce(p.facility_order_id, t.facility_order_id)
      ORDER BY p.seq, p.line_no`,
    [organisation_id, period.from, ...(cursor ?? []), page.limit + 1],
  )
  const shown = found.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ line_no: _, amount, ...receipt }) => ({ ...receipt, amount: rupiah(amount) })),
    next: found.length > page.limit && last ? `${last.number}_${last.line_no}` : null,
  }
}

/** Daftar penerimaan harian: what came into the treasurer's bank account on one day. */
export const harian: ReportDefinition = {
  name: 'harian',
  title: 'Daftar Penerimaan Harian',
  lead: 'Semua uang yang masuk ke rekening penerimaan pada satu hari.',
  group: 'books',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'day',
  parameters: [],
  columns: [
    { key: 'number', label: 'Nomor', kind: 'code' },
    { key: 'description', label: 'Uraian', kind: 'text' },
    { key: 'reference', label: 'Bukti', kind: 'code' },
    { key: 'from_account', label: 'Untuk akun', kind: 'text' },
    { key: 'amount', label: 'Jumlah', kind: 'rupiah' },
  ],
  is_landscape: false,
  async summary({ sql, organisation_id, period }) {
    const found = await row<{ amount: string; row_count: number }>(
      sql,
      `SELECT coalesce(sum(p.amount), 0)::text AS amount, count(*)::int AS row_count ${RECEIPTS}`,
      [organisation_id, period.from],
    )
    const amount = rupiah(found!.amount)
    return {
      row_count: found!.row_count,
      totals: { amount },
      in_words: { label: 'Jumlah penerimaan', amount },
    }
  },
  page: receipts,
}
