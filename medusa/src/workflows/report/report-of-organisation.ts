import type { MedusaContainer } from '@medusajs/framework/types'
import { REPORT_MEDIA } from '../../contract/report'
import { database } from '../../database/sql'
import { FileAnswer } from '../../http/file-answer'
import type { StaffScope } from '../../http/staff-scope'
import type { ReportFormat } from './files'
import { MOST_ROWS_AT_ONCE, openReportFile } from './open-report-file'
import { type AskedReport, findReport, readReport, reportRequest } from './read-report'
import { recentExports, requestExport } from './report-exports'
import { exportJson, reportJson } from './report-json'
import { startExports } from './work-off-exports'

/** One of the few reports that a cooperative or a regional office reads, each at its own address. */
export interface OrganisationReport {
  level: 'cooperative' | 'region'
  name: string
  asked: AskedReport
  staff: StaffScope
  now: Date
}

/** One page of the report, and the files that were asked for lately. */
export async function showOrganisationReport(
  container: MedusaContainer,
  { level, name, asked, staff, now }: OrganisationReport,
  page: { after?: string | undefined; limit: number },
) {
  const definition = findReport(level, name, staff.roles)
  const source = { sql: database(container), organisation_id: staff.organisation_id }
  const request = await reportRequest(definition, asked, { ...source, now })
  const { head, rows, next } = await readReport(definition, request, page)
  const exports = await recentExports(container, { ...staff, level, now })
  return { report: reportJson(head, rows, next), exports: exports.map(exportJson) }
}

/** Asks for all of it as a file that is made in the background. */
export async function exportOrganisationReport(
  container: MedusaContainer,
  { staff, ...report }: OrganisationReport,
  format: ReportFormat,
) {
  const made = await requestExport(container, { ...staff, ...report, format })
  startExports(container, () => new Date())
  return { export: exportJson(made) }
}

/** All of it as a file, at once; a long one is refused. */
export async function fileOfOrganisationReport(
  container: MedusaContainer,
  { level, name, asked, staff, now }: OrganisationReport,
  format: ReportFormat,
): Promise<FileAnswer> {
  const { file_name, pieces } = await openReportFile(database(container), {
    definition: findReport(level, name, staff.roles),
    asked,
    organisation_id: staff.organisation_id,
    format,
    most_rows: MOST_ROWS_AT_ONCE,
    now,
  })
  return new FileAnswer({ name: file_name, media_type: REPORT_MEDIA[format], pieces })
}
