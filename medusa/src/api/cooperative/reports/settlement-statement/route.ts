import { readSettlementStatement } from '../../../../contract/cooperative-report'
import { handle } from '../../../../http/handle'
import { showOrganisationReport } from '../../../../workflows/report/report-of-organisation'

export const GET = handle(readSettlementStatement, ({ query, staff, container, now }) => {
  const { after, limit, ...asked } = query
  return showOrganisationReport(
    container,
    { level: 'cooperative', name: 'rekening-koperasi', asked, staff, now },
    { after, limit },
  )
})
