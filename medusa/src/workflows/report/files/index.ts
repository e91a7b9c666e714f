import type { REPORT_MEDIA } from '../../../contract/report'
import type { ReportHead, ReportPeriod, ReportRow } from '../report'
import { csv } from './csv'
import { pdf } from './pdf'
import { xlsx } from './xlsx'

export type ReportFormat = keyof typeof REPORT_MEDIA

/** A report as the bytes of a file, in pieces; the rows are read as they are needed. */
export const REPORT_FILES: Record<
  ReportFormat,
  (head: ReportHead, rows: AsyncIterable<ReportRow>) => AsyncIterable<Buffer>
> = { csv, xlsx, pdf }

/** `bku-632331-2026-11-01-2026-11-30.xlsx` */
export function reportFileName(
  { name, issuer, period }: Pick<ReportHead, 'name' | 'issuer'> & { period: ReportPeriod },
  format: ReportFormat,
): string {
  const days = period.from === period.to ? [period.from] : [period.from, period.to]
  return `${[name, issuer.satker_code, ...days].filter(Boolean).join('-')}.${format}`
}
