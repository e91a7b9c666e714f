import { once } from 'node:events'
import { setImmediate as othersTurn } from 'node:timers/promises'
import PDFDocument from 'pdfkit'
import type { ReportHead, ReportRow } from '../report'
import { frameOf } from './cells'
import { drawClosing, drawFooters, drawLetterhead } from './pdf-frame'
import { writePages } from './pdf-pages'
import { PdfTable } from './pdf-table'

/** Paper has room for its holes at the left, and for the footer below. */
const MARGINS = { top: 40, bottom: 50, left: 50, right: 40 }
const ROWS_AT_ONCE = 50

/** A report on A4: letterhead, table with its head on every page, totals, words, signatures; each page numbered, with the seal. */
export async function* pdf(
  head: ReportHead,
  rows: AsyncIterable<ReportRow>,
  { compress = true }: { compress?: boolean } = {},
): AsyncGenerator<Buffer> {
  const made_at = new Date(`${head.made_on}T00:00:00Z`)
  const document = new PDFDocument({
    size: 'A4',
    layout: head.is_landscape ? 'landscape' : 'portrait',
    margins: MARGINS,
    bufferPages: true,
    compress,
    lang: 'id-ID',
    info: { Title: `${head.title} ${head.period.label}`, Author: head.issuer.name, CreationDate: made_at },
  })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  drawLetterhead(document, head)
  await drawTable(document, head, rows)
  for (const annex of head.annexes) {
    const table = new PdfTable(document, annex.columns, annex.title)
    await drawRows(table, annex.rows)
    for (const row of frameOf(annex).after) table.row(row, { is_strong: true })
    table.end()
  }
  drawClosing(document, head)
  await drawFooters(document, head)
  await writePages(document)
  const ended = once(document, 'end')
  document.end()
  await ended
  yield* pieces
}

async function drawTable(
  document: PDFKit.PDFDocument,
  head: ReportHead,
  rows: AsyncIterable<ReportRow>,
): Promise<void> {
  const table = new PdfTable(document, head.columns)
  const { before, after } = frameOf(head)
  for (const row of before) table.row(row, { is_strong: true })
  const drawn = await drawRows(table, rows)
  if (drawn === 0) table.words('Tidak ada baris dalam periode ini.')
  for (const row of after) table.row(row, { is_strong: true })
  table.end()
}

/** Draws rows and now and then lets others have their turn; answers how many there were. */
async function drawRows(
  table: PdfTable,
  rows: AsyncIterable<ReportRow> | Iterable<ReportRow>,
): Promise<number> {
  let drawn = 0
  for await (const row of rows) {
    table.row(row)
    drawn += 1
    if (drawn % ROWS_AT_ONCE === 0) await othersTurn()
  }
  return drawn
}
