import type { ReportShape } from '../../../medusa/src/contract/report.ts'
import { formatDate } from '../../lib/dates.ts'
import { formatCount, formatRupiah } from '../../lib/money.ts'

export type ReportColumn = ReportShape['columns'][number]
export type ReportRow = ReportShape['rows'][number]

/** A cell of a report as a page shows it. */
export function cellText(
  cell: string | number | null | undefined,
  kind: ReportColumn['kind'],
  locale: string,
): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (kind === 'rupiah') return formatRupiah(Number(cell))
  if (kind === 'count') return formatCount(Number(cell))
  if (kind === 'percent') return `${(Number(cell) / 100).toFixed(2).replace('.', ',')} %`
  return kind === 'day' ? formatDate(String(cell), 'UTC', locale) : String(cell)
}

/** True for columns of figures: they stand at the right. */
export function isFigure({ kind }: ReportColumn): boolean {
  return kind === 'rupiah' || kind === 'count' || kind === 'percent'
}

/** The column that names a row: the first text, else the first of all. */
export function namingColumn(columns: readonly ReportColumn[]): string {
  return (columns.find(({ kind }) => kind === 'text') ?? columns[0])?.key ?? ''
}
