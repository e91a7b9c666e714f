import { downloadReportExport, REPORT_MEDIA } from '../../../../../../contract/report'
import { FileAnswer } from '../../../../../../http/file-answer'
import { handle } from '../../../../../../http/handle'
import { exportFile } from '../../../../../../workflows/report/report-exports'

export const GET = handle(downloadReportExport, async ({ params, staff, container, now }) => {
  const { name, format, pieces } = await exportFile(container, params.id, {
    ...staff,
    level: 'facility',
    now,
  })
  return new FileAnswer({ name, media_type: REPORT_MEDIA[format], pieces })
})
