import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'

export type ExportState = 'waiting' | 'working' | 'done' | 'failed'

/** Who asked: a facility, or one of the organisations around it. */
export interface ExportOwner {
  organisation_type: 'facility' | 'cooperative' | 'region'
  organisation_id: string
}

/** One file that was asked for. */
export interface ReportExport extends ExportOwner {
  id: string
  report: string
  format: 'csv' | 'xlsx' | 'pdf'
  asked: Record<string, string>
  created_at: Date
  state: ExportState
  attempt: number
  rows_done: number
  rows_total: number | null
  file_name: string | null
  failure: string | null
  finished_at: Date | null
  expires_at: Date
}

export type NewReportExport = ExportOwner &
  Pick<ReportExport, 'report' | 'format' | 'asked'> & {
    requested_by: string
    now: Date
  }

/** An export as one process took it up. */
export type Claim = Pick<ReportExport, 'id' | 'attempt'>

const KEPT_DAYS = 7
/** Without a word for so long, the process that worked on an export is taken for dead. */
const SILENCE_SECONDS = 120
/** An export that kills its process would do so for ever. */
const MOST_ATTEMPTS = 3

const COLUMNS = `id, organisation_type, organisation_id, report, format, asked, created_at, state, attempt, rows_done, rows_total,
  file_name, failure, finished_at, expires_at`

/** Jobs that make files of reports, and the files. */
export default class ReportExportService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** Asks for a file; the same wish that still waits or is being worked on is not queued twice. */
  async request(wish: NewReportExport, sql: Sql = this.pg): Promise<ReportExport> {
    const { organisation_type, organisation_id, report, format, requested_by, now } = wish
    const asked = JSON.stringify(wish.asked)
    const open = await row<ReportExport>(
      sql,
      `SELECT ${COLUMNS} FROM report_export WHERE organisation_type = ? AND organisation_id = ? AND report = ? AND format = ?
         AND asked = ?::jsonb AND requested_by = ? AND state IN ('waiting', 'working') LIMIT 1`,
      [organisation_type, organisation_id, report, format, asked, requested_by],
    )
    if (open) return open
    const made = await row<ReportExport>(
      sql,
      `INSERT INTO report_export (id, organisation_type, organisation_id, report, format, asked, requested_by, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::timestamptz + make_interval(days => ${KEPT_DAYS})) RETURNING ${COLUMNS}`,
      [
        generateEntityId(undefined, 'rexp'),
        organisation_type,
        organisation_id,
        report,
        format,
        asked,
        requested_by,
        now,
        now,
      ],
    )
    return made as ReportExport
  }

  /** An export of an organisation, if it has it and it is not past its week. */
  find(
    { organisation_type, organisation_id }: ExportOwner,
    id: string,
    now: Date,
    sql: Sql = this.pg,
  ): Promise<ReportExport | undefined> {
    return row<ReportExport>(
      sql,
      `SELECT ${COLUMNS} FROM report_export WHERE organisation_type = ? AND organisation_id = ? AND id = ? AND expires_at > ?`,
      [organisation_type, organisation_id, id, now],
    )
  }

  /** The last exports of an organisation, newest first. */
  recent(
    { organisation_type, organisation_id }: ExportOwner,
    limit: number,
    now: Date,
    sql: Sql = this.pg,
  ): Promise<ReportExport[]> {
    return rows<ReportExport>(
      sql,
      `SELECT ${COLUMNS} FROM report_export WHERE organisation_type = ? AND organisation_id = ? AND expires_at > ?
        ORDER BY created_at DESC, id DESC LIMIT ?`,
      [organisation_type, organisation_id, now, limit],
    )
  }

  /**
   * Takes up the oldest export that waits or whose process fell silent; what has been tried often enough fails instead. Undefined when
   * there is nothing to do, or only what others are just taking up.
   */
  async claim(now: Date, sql: Sql = this.pg): Promise<ReportExport | undefined> {
    const silent = `state = 'working' AND heartbeat_at < ?::timestamptz - make_interval(secs => ${SILENCE_SECONDS})`
    await rows(
      sql,
      `UPDATE report_export SET state = 'failed', failure = ?, finished_at = ? WHERE ${silent} AND attempt >= ${MOST_ATTEMPTS}`,
      [
        'Berkas ini sudah tiga kali gagal dibuat. Pilih periode yang lebih pendek, atau hubungi pusat.',
        now,
        now,
      ],
    )
    return sql.transaction(async (trx) => {
      const next = await row<Claim>(
        trx,
        `SELECT id, attempt FROM report_export WHERE state = 'waiting' OR (${silent})
          ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
        [now],
      )
      if (!next) return undefined
      await rows(trx, 'DELETE FROM report_export_piece WHERE export_id = ?', [next.id])
      return row<ReportExport>(
        trx,
        `UPDATE report_export SET state = 'working', attempt = attempt + 1, rows_done = 0, rows_total = NULL, heartbeat_at = ?
          WHERE id = ? RETURNING ${COLUMNS}`,
        [now, next.id],
      )
    })
  }

  /** Says how far an attempt is. False when the export was taken up by somebody else meanwhile: then stop. */
  async progress(
    { id, attempt }: Claim,
    { rows_done, rows_total, now }: { rows_done: number; rows_total: number; now: Date },
    sql: Sql = this.pg,
  ): Promise<boolean> {
    const mine = await row(
      sql,
      `UPDATE report_export SET rows_done = ?, rows_total = ?, heartbeat_at = ?
        WHERE id = ? AND attempt = ? AND state = 'working' RETURNING id`,
      [rows_done, rows_total, now, id, attempt],
    )
    return mine !== undefined
  }

  /** Keeps one piece of the file. Refused by the database when the attempt is not the export's any more. */
  async keep({ id, attempt }: Claim, position: number, bytes: Buffer, sql: Sql = this.pg): Promise<void> {
    await rows(
      sql,
      'INSERT INTO report_export_piece (export_id, attempt, position, bytes) VALUES (?, ?, ?, ?)',
      [id, attempt, position, bytes],
    )
  }

  /** The file is whole. */
  async finish(
    { id, attempt }: Claim,
    { file_name, rows_done, now }: { file_name: string; rows_done: number; now: Date },
    sql: Sql = this.pg,
  ): Promise<void> {
    await rows(
      sql,
      `UPDATE report_export SET state = 'done', file_name = ?, rows_done = ?, rows_total = ?, finished_at = ?,
              size_bytes = (SELECT sum(length(bytes)) FROM report_export_piece WHERE export_id = ?)
        WHERE id = ? AND attempt = ? AND state = 'working'`,
      [file_name, rows_done, rows_done, now, id, id, attempt],
    )
  }

  /** The file cannot be made; the sentence says why and what to do. */
  async fail({ id, attempt }: Claim, failure: string, now: Date, sql: Sql = this.pg): Promise<void> {
    await rows(
      sql,
      `UPDATE report_export SET state = 'failed', failure = ?, finished_at = ? WHERE id = ? AND attempt = ? AND state = 'working'`,
      [failure, now, id, attempt],
    )
  }

  /** The file's bytes, piece by piece. */
  async *bytes(id: string, sql: Sql = this.pg): AsyncGenerator<Buffer> {
    for (let position = 1; ; position++) {
      const piece = await row<{ bytes: Buffer }>(
        sql,
        'SELECT bytes FROM report_export_piece WHERE export_id = ? AND position = ?',
        [id, position],
      )
      if (!piece) return
      yield piece.bytes
    }
  }

  /** Forgets exports whose week is over, with their files. */
  async removeExpired(now: Date, sql: Sql = this.pg): Promise<void> {
    await rows(sql, 'DELETE FROM report_export WHERE expires_at <= ?', [now])
  }
}
