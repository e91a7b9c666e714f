import { downloadReport, REPORT_MEDIA } from '../../../../../../contract/report'
import { database } from '../../../../../../database/sql'
import { FileAnswer } from '../../../../../../http/file-answer'
import { handle } from '../../../../../../http/handle'
import { MOST_ROWS_AT_ONCE, openReportFile } from '../../../../../../workflows/report/open-report-file'
import { findReport } from '../../../../../../workflows/report/read-report'

export const GET = handle(downloadReport, async ({ params, query, staff, container, now }) => {
  const { format } = params
  const { file_name, pieces } = await openReportFile(database(container), {
    definition: findReport('facility', params.name, staff.roles),
    asked: query,
    organisation_id: staff.organisation_id,
    format,
    most_rows: MOST_ROWS_AT_ONCE,
    now,
  })
  return new FileAnswer({ name: file_name, media_type: REPORT_MEDIA[format], pieces })
})
