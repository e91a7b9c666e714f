import { stringify } from 'csv-stringify/sync'
import type { ColumnKind, ReportCell, ReportColumn, ReportHead, ReportRow } from '../report'
import { frameOf } from './cells'

/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF'
const LINES_AT_ONCE = 500

/** A report as CSV that an Indonesian Excel opens by itself: semicolons, plain figures, no formula anywhere. */
export async function* csv(head: ReportHead, rows: AsyncIterable<ReportRow>): AsyncGenerator<Buffer> {
  const { before, after } = frameOf(head)
  yield Buffer.from(BYTE_ORDER_MARK + header(head.columns) + lines(before, head.columns))
  let waiting: ReportRow[] = []
  for await (const row of rows) {
    waiting.push(row)
    if (waiting.length < LINES_AT_ONCE) continue
    yield Buffer.from(lines(waiting, head.columns))
    waiting = []
  }
  yield Buffer.from(lines([...waiting, ...after], head.columns))
  for (const annex of head.annexes) {
    const table = [...annex.rows, ...frameOf(annex).after]
    yield Buffer.from(
      `\r\n${csvOf([[safe(annex.title)]])}${header(annex.columns)}${lines(table, annex.columns)}`,
    )
  }
}

function header(columns: readonly ReportColumn[]): string {
  return csvOf([columns.map(({ label }) => safe(label))])
}

function lines(rows: readonly ReportRow[], columns: readonly ReportColumn[]): string {
  return csvOf(rows.map((row) => columns.map(({ key, kind }) => field(row[key], kind))))
}

function csvOf(records: readonly (readonly string[])[]): string {
  return records.length === 0
    ? ''
    : stringify(records as string[][], { delimiter: ';', record_delimiter: '\r\n' })
}

function field(cell: ReportCell | undefined, kind: ColumnKind): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return safe(cell)
  return kind === 'percent' ? (Number(cell) / 100).toFixed(2).replace('.', ',') : String(cell)
}

/** Text that a spreadsheet would take for a formula gets an apostrophe in front; figures are never text here. */
function safe(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}
