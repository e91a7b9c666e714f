import { readRegionRecap } from '../../../../contract/region-report'
import { handle } from '../../../../http/handle'
import { showOrganisationReport } from '../../../../workflows/report/report-of-organisation'

/** A region has a few dozen facilities at most: one page holds them all. */
const LIMIT = 200

export const GET = handle(readRegionRecap, ({ query, staff, container, now }) =>
  showOrganisationReport(
    container,
    { level: 'region', name: 'rekap-wilayah', asked: query, staff, now },
    { limit: LIMIT },
  ),
)
