import { requestRegionRecapExport } from '../../../../../contract/region-report'
import { handle } from '../../../../../http/handle'
import { exportOrganisationReport } from '../../../../../workflows/report/report-of-organisation'

export const POST = handle(requestRegionRecapExport, ({ body, staff, container, now }) => {
  const { format, ...asked } = body
  const report = { level: 'region', name: 'rekap-wilayah', asked, staff, now } as const
  return exportOrganisationReport(container, report, format)
})
