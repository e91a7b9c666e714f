import { downloadSettlementStatement } from '../../../../../../contract/cooperative-report'
import { handle } from '../../../../../../http/handle'
import { fileOfOrganisationReport } from '../../../../../../workflows/report/report-of-organisation'

export const GET = handle(downloadSettlementStatement, ({ params, query, staff, container, now }) =>
  fileOfOrganisationReport(
    container,
    { level: 'cooperative', name: 'rekening-koperasi', asked: query, staff, now },
    params.format,
  ),
)
