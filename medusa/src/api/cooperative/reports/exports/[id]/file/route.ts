import { downloadCooperativeReportExport } from '../../../../../../contract/cooperative-report'
import { REPORT_MEDIA } from '../../../../../../contract/report'
import { FileAnswer } from '../../../../../../http/file-answer'
import { handle } from '../../../../../../http/handle'
import { exportFile } from '../../../../../../workflows/report/report-exports'

export const GET = handle(downloadCooperativeReportExport, async ({ params, staff, container, now }) => {
  const { name, format, pieces } = await exportFile(container, params.id, {
    ...staff,
    level: 'cooperative',
    now,
  })
  return new FileAnswer({ name, media_type: REPORT_MEDIA[format], pieces })
})
