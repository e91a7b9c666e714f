import { requestSettlementStatementExport } from '../../../../../contract/cooperative-report'
import { handle } from '../../../../../http/handle'
import { exportOrganisationReport } from '../../../../../workflows/report/report-of-organisation'

export const POST = handle(requestSettlementStatementExport, ({ body, staff, container, now }) => {
  const { format, ...asked } = body
  const report = { level: 'cooperative', name: 'rekening-koperasi', asked, staff, now } as const
  return exportOrganisationReport(container, report, format)
})
