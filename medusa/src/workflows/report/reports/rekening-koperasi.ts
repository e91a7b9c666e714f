import {
  COOPERATIVE_STATEMENT_COLUMNS,
  type StatementOf,
  statementPage,
  statementSummary,
} from '../payee-statement'
import type { ReportDefinition, ReportRequest } from '../report-definition'
import { COOPERATIVE_ACCOUNTS } from './pembagian-koperasi'

const statementOf = ({ sql, organisation_id, period }: ReportRequest): StatementOf => ({
  sql,
  period,
  accounts: COOPERATIVE_ACCOUNTS,
  facility_id: null,
  cooperative_id: organisation_id,
})

/** The settlement statement that a cooperative reads: what all facilities that it serves owe it. */
export const rekeningKoperasi: ReportDefinition = {
  name: 'rekening-koperasi',
  title: 'Rekening Koran Koperasi',
  lead: 'Hak koperasi dari setiap UPT yang dilayani: bagian dari pembagian hasil dan ongkos kirim, yang dibayarkan, dan sisanya.',
  group: 'division',
  level: 'cooperative',
  roles: ['cooperative_clerk'],
  period: 'month',
  parameters: [],
  columns: COOPERATIVE_STATEMENT_COLUMNS,
  is_landscape: true,
  summary: (request) => statementSummary(statementOf(request)),
  page: (request, page) => statementPage(statementOf(request), page),
}
