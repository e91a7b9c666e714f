import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import { STATEMENT_COLUMNS, type StatementOf, statementPage, statementSummary } from '../payee-statement'
import type { ReportDefinition, ReportRequest } from '../report-definition'

const statementOf = ({ sql, organisation_id, period }: ReportRequest): StatementOf => ({
  sql,
  period,
  accounts: [ACCOUNT.partner_payable],
  facility_id: organisation_id,
  cooperative_id: null,
})

/** Settlement statement of the partners. A scheme does not say which partner earned a share, so they share one account. */
export const pembagianMitra: ReportDefinition = {
  name: 'pembagian-mitra',
  title: 'Rekening Koran Mitra',
  lead: 'Bagian mitra dari setiap pembagian hasil, yang sudah dibayarkan, dan yang masih menjadi haknya.',
  group: 'division',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'month',
  parameters: [],
  columns: STATEMENT_COLUMNS,
  is_landscape: true,
  async summary(request) {
    const { sql, organisation_id } = request
    const partners = await rows<{ name: string }>(
      sql,
      'SELECT name FROM partner WHERE facility_id = ? ORDER BY name',
      [organisation_id],
    )
    return {
      ...(await statementSummary(statementOf(request))),
      ...(partners.length > 0 ? { scope: partners.map(({ name }) => name).join(', ') } : {}),
    }
  },
  page: (request, page) => statementPage(statementOf(request), page),
}
