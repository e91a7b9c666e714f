import { BOOK_READERS } from '../../../contract/ledger'
import { row, rows } from '../../../database/sql'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import { STATEMENT_COLUMNS, type StatementOf, statementPage, statementSummary } from '../payee-statement'
import type { ReportDefinition, ReportRequest } from '../report-definition'

/** What a facility owes a cooperative: its share, and shipping, which the cooperative pays to the carriers. */
export const COOPERATIVE_ACCOUNTS = [ACCOUNT.cooperative_payable, ACCOUNT.shipping_payable] as const

const statementOf = ({ sql, organisation_id, period, parameters }: ReportRequest): StatementOf => ({
  sql,
  period,
  accounts: COOPERATIVE_ACCOUNTS,
  facility_id: organisation_id,
  cooperative_id: parameters.cooperative ?? null,
})

/** Settlement statement of a cooperative: opening, each settlement, each payout, closing. */
export const pembagianKoperasi: ReportDefinition = {
  name: 'pembagian-koperasi',
  title: 'Rekening Koran Koperasi',
  lead: 'Bagian koperasi dan ongkos kirim dari setiap pembagian hasil, yang sudah dibayarkan, dan yang masih menjadi haknya.',
  group: 'division',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'month',
  parameters: [
    {
      name: 'cooperative',
      label: 'Koperasi',
      is_required: false,
      refusal: 'Pilih salah satu koperasi yang melayani UPT ini.',
      options: ({ sql, organisation_id }) =>
        rows(
          sql,
          `SELECT DISTINCT c.id AS value, c.name AS label FROM cooperative c JOIN cooperative_facility f ON f.cooperative_id = c.id
            WHERE f.facility_id = ? ORDER BY 2`,
          [organisation_id],
        ),
    },
  ],
  columns: STATEMENT_COLUMNS,
  is_landscape: true,
  async summary(request) {
    const { cooperative } = request.parameters
    const named = cooperative
      ? await row<{ name: string }>(request.sql, 'SELECT name FROM cooperative WHERE id = ?', [cooperative])
      : undefined
    return { ...(await statementSummary(statementOf(request))), ...(named ? { scope: named.name } : {}) }
  },
  page: (request, page) => statementPage(statementOf(request), page),
}
