import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { rupiahToJson } from '../../../money/rupiah'
import type { ColumnKind, ReportCell, ReportColumn, ReportHead, ReportRow } from '../report'
import { frameOf } from './cells'

/** A cell on its way to the worker: its value, and how it looks by the name of a style. */
type SheetCell = [value: string | number | null, style: string]

interface Sheet {
  name: string
  widths: number[]
  is_landscape: boolean
  /** Rows that stay when the others are scrolled. */
  sticky_rows: number
}

const STYLES = {
  title: { fontWeight: 'bold', fontSize: 14 },
  strong: { fontWeight: 'bold' },
  plain: {},
  header: { fontWeight: 'bold', backgroundColor: '#E8EFEA', wrap: true, alignVertical: 'center' },
  text: { wrap: true, alignVertical: 'top' },
  code: { alignVertical: 'top' },
  day: { format: 'dd-mm-yyyy', alignVertical: 'top' },
  rupiah: { format: '#,##0', align: 'right', alignVertical: 'top' },
  count: { format: '#,##0', align: 'right', alignVertical: 'top' },
  percent: { format: '0.00%', align: 'right', alignVertical: 'top' },
} as const

const WIDTHS: Record<ColumnKind, number> = { text: 44, code: 18, day: 12, rupiah: 18, count: 10, percent: 10 }
const ROWS_AT_ONCE = 1_000

// The library builds all of a sheet in one go, three seconds for 100,000 rows: on a thread of its own, so that the shop goes on
// meanwhile. The thread's program is text because Medusa's sources are TypeScript in development and JavaScript when built.
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads')
const { default: writeExcelFile } = require('write-excel-file/node')
const tables = workerData.sheets.map(() => [])
function cellOf([value, style]) {
  if (value === null) return null
  const look = workerData.styles[style]
  if (typeof value === 'number') return { ...look, value, type: Number }
  if (style === 'day' && /^\\d{4}-\\d\\d-\\d\\d$/.test(value)) return { ...look, value: new Date(value + 'T00:00:00Z'), type: Date }
  const { format, ...plain } = look
  return { ...plain, value, type: String }
}
parentPort.on('message', async (message) => {
  if (message.rows) {
    tables[message.sheet].push(...message.rows.map((row) => row.map(cellOf)))
    return parentPort.postMessage('taken')
  }
  const sheets = workerData.sheets.map((sheet, index) => ({
    data: tables[index], sheet: sheet.name, columns: sheet.widths.map((width) => ({ width })),
    orientation: sheet.is_landscape ? 'landscape' : undefined, stickyRowsCount: sheet.sticky_rows,
  }))
  parentPort.postMessage(await writeExcelFile(sheets).toBuffer())
})`

/** A report as a workbook: real figures and dates, the letterhead above, each annex on a sheet of its own. */
export async function* xlsx(head: ReportHead, rows: AsyncIterable<ReportRow>): AsyncGenerator<Buffer> {
  const letterhead = letterheadOf(head)
  const sheets = [
    sheetOf(head.title, head.columns, head.is_landscape, letterhead.length + 1),
    ...head.annexes.map((annex) => sheetOf(annex.title, annex.columns, false, 2)),
  ]
  const worker = new Worker(PROGRAM, { eval: true, workerData: { sheets, styles: STYLES } })
  try {
    const send = async (sheet: number, part: SheetCell[][]) => {
      worker.postMessage({ sheet, rows: part })
      await once(worker, 'message')
    }
    const { before, after } = frameOf(head)
    await send(0, [...letterhead, headerOf(head.columns), ...before.map(strong(head.columns))])
    let waiting: SheetCell[][] = []
    for await (const row of rows) {
      waiting.push(cellsOf(row, head.columns))
      if (waiting.length < ROWS_AT_ONCE) continue
      await send(0, waiting)
      waiting = []
    }
    await send(0, [...waiting, ...after.map(strong(head.columns)), ...closingOf(head)])
    for (const [index, { title, columns, rows, totals }] of head.annexes.entries()) {
      const totalled = frameOf({ columns, totals }).after.map(strong(columns))
      const table = rows.map((row) => cellsOf(row, columns))
      await send(index + 1, [[[title, 'title']], headerOf(columns), ...table, ...totalled])
    }
    worker.postMessage({})
    const [file] = await once(worker, 'message')
    yield Buffer.from(file)
  } finally {
    await worker.terminate()
  }
}

function letterheadOf({ title, issuer, period, scope }: ReportHead): SheetCell[][] {
  const codes = issuer.satker_code ? ` — Satker ${issuer.satker_code}, KPPN ${issuer.kppn_code}` : ''
  return [
    [[title, 'title']],
    [[`${issuer.name}${codes}`, 'plain']],
    [[`Periode ${period.label}`, 'plain']],
    ...(scope ? [[[scope, 'plain']] as SheetCell[]] : []),
    [],
  ]
}

function closingOf({ in_words, notes, seal }: ReportHead): SheetCell[][] {
  const words = in_words ? `${in_words.label}, terbilang: ${in_words.words}` : ''
  const sealed = seal ? `Segel buku ${seal.seq}: ${seal.hash}` : ''
  return [[], ...[words, ...notes, sealed].filter(Boolean).map((text): SheetCell[] => [[text, 'plain']])]
}

// Names of sheets are short and know no brackets, slashes or question marks.
function sheetOf(
  title: string,
  columns: readonly ReportColumn[],
  is_landscape: boolean,
  sticky_rows: number,
): Sheet {
  const name = title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
  return { name, widths: columns.map(({ kind }) => WIDTHS[kind]), is_landscape, sticky_rows }
}

function headerOf(columns: readonly ReportColumn[]): SheetCell[] {
  return columns.map(({ label }) => [label, 'header'])
}

function cellsOf(row: ReportRow, columns: readonly ReportColumn[]): SheetCell[] {
  return columns.map(({ key, kind }) => [sheetValue(row[key], kind), kind])
}

/** A row of the frame: its words stand out, its figures look like the others. */
const strong = (columns: readonly ReportColumn[]) => (row: ReportRow) =>
  cellsOf(row, columns).map(
    ([value, style]): SheetCell => [value, typeof value === 'string' ? 'strong' : style],
  )

function sheetValue(cell: ReportCell | undefined, kind: ColumnKind): string | number | null {
  if (cell === null || cell === undefined) return null
  if (typeof cell === 'bigint') return rupiahToJson(cell)
  return typeof cell === 'number' && kind === 'percent' ? cell / 10_000 : cell
}
