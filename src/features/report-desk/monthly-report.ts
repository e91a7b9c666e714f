import type { ReportShape, ReportTaking } from '../../../medusa/src/contract/report.ts'
import type { Failure } from '../../lib/medusa.ts'
import type { DeskBackend } from '../session/desk-backend.ts'
import { toFields } from './asked-report.ts'

/** One of the reports by month that have an address of their own: the region's recap, a cooperative's statement. */
export interface MonthlyReport {
  /** Null where the month was refused. */
  report: ReportShape | null
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

/** Reads the page of a monthly report that an address asks for. A failure ends the page. */
export async function readMonthlyReport(
  backend: DeskBackend,
  path: string,
  params: URLSearchParams,
): Promise<MonthlyReport | Failure> {
  const { month } = monthOf(params)
  const asked: Record<string, string> = month ? { bulan: month } : {}
  const after = params.get('setelah') || undefined
  const read = await backend.get<{ report: ReportShape }>(path, { ...monthOf(params), after })
  if (read.ok) return { report: read.data.report, asked, after, errors: {} }
  if (read.status !== 400) return read
  return { report: null, asked, after, errors: toFields(read.error.fields) }
}
