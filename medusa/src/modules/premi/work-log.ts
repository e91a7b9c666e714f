import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows, type Sql } from '../../database/sql'

/** The work of one maker on one day, in quarter hours or in pieces. */
export interface Work {
  workshop_id: string
  facility_order_id: string | null
  maker_id: string
  worked_on: string
  quarter_hours: number | null
  pieces: number | null
}

export interface WorkEntry extends Work {
  id: string
  facility_id: string
  code: string
  /** The entry that this one takes back. */
  reverses_id: string | null
  is_reversed: boolean
}

export interface WorkWriter {
  facility_id: string
  recorded_by: string
  recorded_at: Date
}

/** Writes down the work of several makers at once. */
export async function insertWork(
  work: readonly (Work & { reverses_id?: string })[],
  { facility_id, recorded_by, recorded_at }: WorkWriter,
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `INSERT INTO work_log (id, facility_id, workshop_id, facility_order_id, maker_id, worked_on, quarter_hours, pieces, reverses_id,
       recorded_by, recorded_at)
     VALUES ${work.map(() => '(?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?)').join(', ')}`,
    work.flatMap((each) => [
      generateEntityId(undefined, 'wlog'),
      facility_id,
      each.workshop_id,
      each.facility_order_id,
      each.maker_id,
      each.worked_on,
      each.quarter_hours,
      each.pieces,
      each.reverses_id ?? null,
      recorded_by,
      recorded_at,
    ]),
  )
}

const workColumns = `w.id, w.facility_id, w.workshop_id, w.facility_order_id, w.maker_id, m.code, w.worked_on::text AS worked_on,
  w.quarter_hours, w.pieces, w.reverses_id, EXISTS (SELECT FROM work_log r WHERE r.reverses_id = w.id) AS is_reversed`

/** Which part of the work log to show. */
export interface WorkFilter {
  workshop_id?: string | undefined
  facility_order_id?: string | undefined
  after?: string | undefined
  limit: number
}

/** One page of a facility's work, the latest day first. */
export async function listWork(
  facility_id: string,
  { workshop_id, facility_order_id, after, limit }: WorkFilter,
  sql: Sql,
): Promise<{ work: WorkEntry[]; next: string | null }> {
  const found = await rows<WorkEntry>(
    sql,
    `SELECT ${workColumns} FROM work_log w JOIN maker m ON m.id = w.maker_id
      WHERE w.facility_id = ? AND (?::text IS NULL OR w.workshop_id = ?::text)
        AND (?::text IS NULL OR w.facility_order_id = ?::text)
        AND (?::text IS NULL OR (w.worked_on, w.id) < (SELECT worked_on, id FROM work_log WHERE id = ?::text))
      ORDER BY w.worked_on DESC, w.id DESC LIMIT ?`,
    [
      facility_id,
      workshop_id ?? null,
      workshop_id ?? null,
      facility_order_id ?? null,
      facility_order_id ?? null,
      after ?? null,
      after ?? null,
      limit + 1,
    ],
  )
  const work = found.slice(0, limit)
  return { work, next: found.length > limit ? (work.at(-1)?.id ?? null) : null }
}

/** One entry of a facility's work log. */
export function findWork(facility_id: string, id: string, sql: Sql): Promise<WorkEntry | undefined> {
  return row<WorkEntry>(
    sql,
    `SELECT ${workColumns} FROM work_log w JOIN maker m ON m.id = w.maker_id WHERE w.facility_id = ? AND w.id = ?`,
    [facility_id, id],
  )
}
