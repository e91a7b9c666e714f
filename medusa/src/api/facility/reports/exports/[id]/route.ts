import { readReportExport } from '../../../../../contract/report'
import { handle } from '../../../../../http/handle'
import { findExport } from '../../../../../workflows/report/report-exports'
import { exportJson } from '../../../../../workflows/report/report-json'

export const GET = handle(readReportExport, async ({ params, staff, container, now }) => ({
  export: exportJson(await findExport(container, params.id, { ...staff, level: 'facility', now })),
}))
