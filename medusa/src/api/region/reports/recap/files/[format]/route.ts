import { downloadRegionRecap } from '../../../../../../contract/region-report'
import { handle } from '../../../../../../http/handle'
import { fileOfOrganisationReport } from '../../../../../../workflows/report/report-of-organisation'

export const GET = handle(downloadRegionRecap, ({ params, query, staff, container, now }) =>
  fileOfOrganisationReport(
    container,
    { level: 'region', name: 'rekap-wilayah', asked: query, staff, now },
    params.format,
  ),
)
