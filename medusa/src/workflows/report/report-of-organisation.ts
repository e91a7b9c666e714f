import type { MedusaContainer } from '@medusajs/framework/types'
import { REPORT_MEDIA } from '../../contract/report'
import { database } from '../../database/sql'
import { FileAnswer } from '../../http/file-answer'
import type { StaffScope } from '../../http/staff-scope'
import type { ReportFormat } from './files'
import { openReportFile } from './open-report-file'
import { type AskedReport, findReport, readReport, reportRequest } from './read-report'
import { reportJson } from './report-json'

/** One of the few reports that a cooperative or a regional office reads, each at its own address. */
export interface OrganisationReport {
  level: 'cooperative' | 'region'
  name: string
  asked: AskedReport
  staff: StaffScope
  now: Date
}

/** One page of the report. */
export async function showOrganisationReport(
  container: MedusaContainer,
  { level, name, asked, staff, now }: OrganisationReport,
  page: { after?: string | undefined; limit: number },
) {
  const definition = findReport(level, name, staff.roles)
  const source = { sql: database(container), organisation_id: staff.organisation_id }
  const request = await reportRequest(definition, asked, { ...source, now })
  const { head, rows, next } = await readReport(definition, request, page)
  return { report: reportJson(head, rows, next) }
}

/** All of it as a file. */
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
    now,
  })
  return new FileAnswer({ name: file_name, media_type: REPORT_MEDIA[format], pieces })
}
