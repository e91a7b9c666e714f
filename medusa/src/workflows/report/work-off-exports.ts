import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, MedusaError } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import type ReportExportService from '../../modules/report-export/service'
import type { ReportExport } from '../../modules/report-export/service'
import { openReportFile } from './open-report-file'
import { REPORTS } from './reports'

type Clock = () => Date

/** Pieces of a file as they are kept: large enough that a file is a few rows, small enough for memory. */
const PIECE_BYTES = 1 << 20

/** What this process is working on; one export at a time, so that the desks stay quick. */
let running: Promise<void> | undefined

/** Begins to work off exports unless this process does so already. Answers at once; `exportsAtRest` waits. */
export function startExports(container: MedusaContainer, clock: Clock): void {
  running ??= workOff(container, clock).finally(() => {
    running = undefined
  })
}

/** Resolves when this process works on no export. */
export async function exportsAtRest(): Promise<void> {
  while (running) await running
}

async function workOff(container: MedusaContainer, clock: Clock): Promise<void> {
  const exports = container.resolve<ReportExportService>('report_export')
  try {
    await exports.removeExpired(clock())
    for (let next = await exports.claim(clock()); next; next = await exports.claim(clock()))
      await makeFile(database(container), exports, next, clock)
  } catch (error) {
    // The database is away: the next sweep goes on from what the rows say.
    container.resolve(ContainerRegistrationKeys.LOGGER).warn(`Report exports stopped: ${String(error)}`)
  }
}

/** Another process took the export up; what this one has made of it is given up. */
class LostExport extends Error {}

/** Makes the file of one export that was taken up, and says how far it is. */
export async function makeFile(
  sql: Knex,
  exports: ReportExportService,
  claim: ReportExport,
  clock: Clock,
): Promise<void> {
  try {
    const definition = REPORTS.find(
      ({ name, level }) => name === claim.report && level === claim.organisation_type,
    )
    if (!definition) throw new MedusaError(MedusaError.Types.NOT_FOUND, 'Laporan itu tidak ada lagi.')
    let rows_total = 0
    const say = async (rows_done: number) => {
      if (!(await exports.progress(claim, { rows_done, rows_total, now: clock() }))) throw new LostExport()
    }
    const { organisation_id, asked, format } = claim
    // "Today" of a report that was asked for is the day on which it was asked.
    const wanted = { definition, asked, organisation_id, format, now: claim.created_at }
    const file = await openReportFile(sql, wanted, say)
    rows_total = file.head.row_count
    await keepPieces(exports, claim, file.pieces)
    await exports.finish(claim, { file_name: file.file_name, rows_done: rows_total, now: clock() })
  } catch (error) {
    if (error instanceof LostExport) return
    await exports.fail(claim, sentenceOf(error), clock())
  }
}

async function keepPieces(
  exports: ReportExportService,
  claim: ReportExport,
  pieces: AsyncIterable<Buffer>,
): Promise<void> {
  let waiting: Buffer[] = []
  let size = 0
  let position = 0
  const keep = async () => {
    position += 1
    await exports.keep(claim, position, Buffer.concat(waiting))
    waiting = []
    size = 0
  }
  for await (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    if (size >= PIECE_BYTES) await keep()
  }
  if (size > 0) await keep()
}

function sentenceOf(error: unknown): string {
  return error instanceof MedusaError
    ? error.message
    : 'Berkas ini gagal dibuat karena gangguan pada sistem. Coba buat lagi; bila tetap gagal, hubungi pusat.'
}
