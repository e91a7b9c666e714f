import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { ConflictRefusal } from '../../http/refusal'
import { REPORT_FILES, type ReportFormat, reportFileName } from './files'
import { type AskedReport, allRows, readReportHead, reportRequest } from './read-report'
import type { ReportHead, ReportRow } from './report'
import type { ReportDefinition } from './report-definition'

export interface WantedFile {
  definition: ReportDefinition
  asked: AskedReport
  organisation_id: string
  format: ReportFormat
  /** Refuses a longer report; absent: any length. */
  most_rows?: number
  now: Date
}

/** A file that is about to be made. Its pieces are read to the end, or given up by `return()`; either way the reading ends. */
export interface OpenReportFile {
  head: ReportHead
  file_name: string
  pieces: AsyncGenerator<Buffer>
}

/** What is made while somebody waits; more is an export. */
export const MOST_ROWS_AT_ONCE = 5_000

/** How many rows pass between two words about how far it is. */
const ROWS_BETWEEN_WORDS = 1_000

/**
 * Opens a file of a report over one moment of the books: totals and rows agree however long the making takes and whatever is booked
 * meanwhile. Refuses what is asked wrongly before the first byte.
 */
export async function openReportFile(
  sql: Knex,
  { definition, asked, organisation_id, format, most_rows = Number.POSITIVE_INFINITY, now }: WantedFile,
  onRows: (rows_done: number) => Promise<void> = async () => {},
): Promise<OpenReportFile> {
  const trx = await sql.transaction({ isolationLevel: 'repeatable read', readOnly: true })
  try {
    const request = await reportRequest(definition, asked, { sql: trx, organisation_id, now })
    const head = await readReportHead(definition, request)
    if (head.row_count > most_rows)
      throw new ConflictRefusal(
        'too_long',
        `Laporan ini berisi ${head.row_count.toLocaleString('id-ID')} baris. Minta ekspornya; berkasnya dibuat di belakang layar.`,
        { row_count: head.row_count },
      )
    const rows = counted(allRows(definition, request), onRows)
    const pieces = endingWith(trx, REPORT_FILES[format](head, rows))
    return { head, file_name: reportFileName(head, format), pieces }
  } catch (error) {
    await trx.rollback()
    throw error
  }
}

async function* endingWith(trx: Knex.Transaction, pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* pieces
  } finally {
    await trx.rollback()
  }
}

async function* counted(
  rows: AsyncIterable<ReportRow>,
  onRows: (rows_done: number) => Promise<void>,
): AsyncGenerator<ReportRow> {
  let rows_done = 0
  await onRows(rows_done)
  for await (const row of rows) {
    yield row
    rows_done += 1
    if (rows_done % ROWS_BETWEEN_WORDS === 0) await onRows(rows_done)
  }
}
