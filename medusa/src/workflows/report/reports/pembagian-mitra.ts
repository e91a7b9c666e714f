import { BOOK_READERS } from '../../../contract/ledger'
import { row, rows } from '../../../database/sql'
import { PARTNER_OF_ACCOUNT } from '../../payout/payee-of-posting'
import { STATEMENT_COLUMNS, type StatementOf, statementPage, statementSummary } from '../payee-statement'
import type { ReportDefinition, ReportRequest } from '../report-definition'

/** Stands for what schemes gave to partners before they named them. */
const UNNAMED = 'belum-disebut'
const UNNAMED_LABEL = 'Mitra belum disebut'

/** One partner's own account, the account of those that were not named, or all of them together. */
async function statementOf({
  sql,
  organisation_id,
  period,
  parameters: { mitra },
}: ReportRequest): Promise<StatementOf> {
  const accounts = await rows<{ code: string }>(
    sql,
    `SELECT a.code FROM ledger_account a
      WHERE a.facility_id = ? AND (a.code = '2502' OR a.code LIKE '2502.%')
        AND (?::text IS NULL OR coalesce(${PARTNER_OF_ACCOUNT}, '${UNNAMED}') = ?)`,
    [organisation_id, mitra ?? null, mitra ?? null],
  )
  const codes = accounts.map(({ code }) => code)
  return { sql, period, accounts: codes, facility_id: organisation_id, cooperative_id: null }
}

/** Settlement statement of a partner: what schemes gave it, what it was paid, what it is still owed. */
export const pembagianMitra: ReportDefinition = {
  name: 'pembagian-mitra',
  title: 'Rekening Koran Mitra',
  lead: 'Bagian mitra dari setiap pembagian hasil, yang sudah dibayarkan, dan yang masih menjadi haknya.',
  group: 'division',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'month',
  parameters: [
    {
      name: 'mitra',
      label: 'Mitra',
      is_required: false,
      refusal: 'Pilih salah satu mitra UPT ini.',
      options: ({ sql, organisation_id }) =>
        rows(
          sql,
          `SELECT value, label FROM (
             SELECT id AS value, name AS label, 1 AS place FROM partner WHERE facility_id = ?
             UNION ALL
             SELECT '${UNNAMED}', '${UNNAMED_LABEL}', 2 FROM ledger_account a WHERE a.facility_id = ? AND a.code = '2502'
                AND EXISTS (SELECT FROM ledger_posting p WHERE a.id IN (p.debit_account_id, p.credit_account_id) AND p.facility_id = a.facility_id)) o
            ORDER BY place, label, value`,
          [organisation_id, organisation_id],
        ),
    },
  ],
  columns: STATEMENT_COLUMNS,
  is_landscape: true,
  async summary(request) {
    const summary = await statementSummary(await statementOf(request))
    const { mitra } = request.parameters
    if (!mitra) return summary
    const partner = await row<{ name: string }>(request.sql, 'SELECT name FROM partner WHERE id = ?', [mitra])
    return { ...summary, scope: partner?.name ?? UNNAMED_LABEL }
  },
  page: async (request, page) => statementPage(await statementOf(request), page),
}
