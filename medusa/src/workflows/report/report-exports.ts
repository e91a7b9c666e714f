import type { MedusaContainer } from '@medusajs/framework/types'
import type { Role } from '../../contract/role'
import { database } from '../../database/sql'
import { ConflictRefusal, notFound } from '../../http/refusal'
import type ReportExportService from '../../modules/report-export/service'
import type { ExportOwner, ReportExport } from '../../modules/report-export/service'
import type { ReportFormat } from './files'
import { type AskedReport, findReport, reportRequest, reportsFor } from './read-report'

/** Whose export it is, and with which roles it is asked for. */
export interface ExportReader {
  level: ExportOwner['organisation_type']
  organisation_id: string
  roles: readonly Role[]
  now: Date
}

/** Asks for a file of a report. What is asked wrongly is refused now, beside its field, and not when the file is made. */
export async function requestExport(
  container: MedusaContainer,
  input: ExportReader & { name: string; format: ReportFormat; asked: AskedReport; staff_id: string },
): Promise<ReportExport> {
  const { level, organisation_id, roles, name, format, staff_id, now } = input
  const definition = findReport(level, name, roles)
  const request = await reportRequest(definition, input.asked, {
    sql: database(container),
    organisation_id,
    now,
  })
  const given = Object.entries(input.asked).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const known = given.filter(([key]) => PERIOD_FIELDS.includes(key) || key in request.parameters)
  return container.resolve<ReportExportService>('report_export').request({
    ...ownerOf(input),
    report: name,
    format,
    asked: Object.fromEntries(known),
    requested_by: staff_id,
    now,
  })
}

const PERIOD_FIELDS: readonly string[] = ['on', 'month', 'year', 'from', 'to']

const ownerOf = ({ level, organisation_id }: ExportReader): ExportOwner => ({
  organisation_type: level,
  organisation_id,
})

/** An export that the reader may see: of their organisation, and of a report that their roles read. */
export async function findExport(
  container: MedusaContainer,
  id: string,
  reader: ExportReader,
): Promise<ReportExport> {
  const exports = container.resolve<ReportExportService>('report_export')
  const found = (await exports.find(ownerOf(reader), id, reader.now)) ?? notFound('Ekspor')
  findReport(reader.level, found.report, reader.roles)
  return found
}

const RECENT = 10

/** The last files that were asked for in an organisation, of reports that the reader's roles read. */
export async function recentExports(
  container: MedusaContainer,
  reader: ExportReader,
): Promise<ReportExport[]> {
  const names = reportsFor(reader.level, reader.roles).map(({ name }) => name)
  const found = await container
    .resolve<ReportExportService>('report_export')
    .recent(ownerOf(reader), RECENT, reader.now)
  return found.filter(({ report }) => names.includes(report))
}

/** The file of an export that is done. */
export async function exportFile(
  container: MedusaContainer,
  id: string,
  reader: ExportReader,
): Promise<{ name: string; format: ReportFormat; pieces: AsyncIterable<Buffer> }> {
  const { state, file_name, format } = await findExport(container, id, reader)
  if (state !== 'done' || !file_name)
    throw new ConflictRefusal('not_done', 'Berkas ini belum selesai dibuat. Lihat kemajuannya, lalu unduh.', {
      state,
    })
  const pieces = container.resolve<ReportExportService>('report_export').bytes(id)
  return { name: file_name, format, pieces }
}
