import { requestReportExport } from '../../../../../contract/report'
import { handle } from '../../../../../http/handle'
import { requestExport } from '../../../../../workflows/report/report-exports'
import { exportJson } from '../../../../../workflows/report/report-json'
import { startExports } from '../../../../../workflows/report/work-off-exports'

export const POST = handle(requestReportExport, async ({ params, body, staff, container, now }) => {
  const { format, ...asked } = body
  const made = await requestExport(container, { ...staff, ...params, level: 'facility', format, asked, now })
  startExports(container, () => new Date())
  return { export: exportJson(made) }
})
