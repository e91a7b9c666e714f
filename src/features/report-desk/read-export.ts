import type { ReportExportShape } from '../../../medusa/src/contract/report.ts'
import type { Failure } from '../../lib/medusa.ts'
import type { DeskBackend } from '../session/desk-backend.ts'

/** Reads how far the making of a file is; `path` is that of the export. A failure ends the page. */
export async function readExport(
  backend: DeskBackend,
  path: string,
  headers: Headers,
): Promise<ReportExportShape | Failure> {
  const read = await backend.get<{ export: ReportExportShape }>(path)
  if (!read.ok) return read
  const { export: job } = read.data
  // Reloads without a script, and only while there is something to wait for.
  if (job.state === 'waiting' || job.state === 'working') headers.set('Refresh', '3')
  return job
}
