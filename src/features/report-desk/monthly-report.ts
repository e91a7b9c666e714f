import type { ReportExportShape, ReportShape, ReportTaking } from '../../../medusa/src/contract/report.ts'
import type { Failure, Result } from '../../lib/medusa.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { toFields } from './asked-report.ts'

/** One of the reports by month that have an address of their own: the region's recap, a cooperative's statement. */
export interface MonthlyReport {
  /** Null where the month was refused. */
  report: ReportShape | null
  /** The files that were asked for lately. */
  exports: readonly ReportExportShape[]
  /** What the address asks for, in its own words. */
  asked: Record<string, string>
  after: string | undefined
  errors: Record<string, string>
}

/** A report that takes a month and nothing else. */
export const TAKES_MONTH: ReportTaking = {
  name: '',
  title: '',
  lead: '',
  group: 'treasury',
  period: 'month',
  parameters: [],
  due: null,
}

/** The month in an address, as the backend calls it. */
export function monthOf(params: URLSearchParams): { month?: string } {
  const month = params.get('bulan')?.trim()
  return month ? { month } : {}
}

/** Asks for a file of the month in an address, made in the background. */
export function askForExport(
  backend: DeskBackend,
  path: string,
  params: URLSearchParams,
  form: FormData,
): Promise<Result<{ export: ReportExportShape }>> {
  const format = String(form.get('format') ?? '')
  return backend.post<{ export: ReportExportShape }>(`${path}/exports`, { ...monthOf(params), format })
}

/** Reads the page of a monthly report that an address asks for; `refused` is what was wrong with a wish for a file. A failure ends the page. */
export async function readMonthlyReport(
  backend: DeskBackend,
  path: string,
  params: URLSearchParams,
  refused: Readonly<Record<string, string>> = {},
): Promise<MonthlyReport | Failure> {
  const { month } = monthOf(params)
  const asked: Record<string, string> = month ? { bulan: month } : {}
  const after = params.get('setelah') || undefined
  const read = await backend.get<Pick<MonthlyReport, 'exports'> & { report: ReportShape }>(path, {
    ...monthOf(params),
    after,
  })
  const errors = toFields(refused)
  if (read.ok) return { ...read.data, asked, after, errors }
  if (read.status !== 400) return read
  return { report: null, exports: [], asked, after, errors: { ...errors, ...toFields(read.error.fields) } }
}
