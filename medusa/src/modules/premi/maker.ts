import { row, rows, type Sql } from '../../database/sql'

/** Somebody who makes goods, known by a code alone. */
export interface Maker {
  id: string
  facility_id: string
  code: string
  workshop_id: string
  active_from: string
  active_to: string | null
}

export interface NewMaker extends Omit<Maker, 'active_to'> {
  recorded_by: string
  recorded_at: Date
}

const makerColumns = `id, facility_id, code, workshop_id, active_from::text AS active_from, active_to::text AS active_to`

/** Takes a code into use. */
export async function insertMaker(maker: NewMaker, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO maker (id, facility_id, code, workshop_id, active_from, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?::date, ?, ?)`,
    [
      maker.id,
      maker.facility_id,
      maker.code,
      maker.workshop_id,
      maker.active_from,
      maker.recorded_by,
      maker.recorded_at,
    ],
  )
}

/** The last day of a code; its balance stays. False when it ended already or is not there. */
export async function endMaker(
  facility_id: string,
  code: string,
  active_to: string,
  sql: Sql,
): Promise<boolean> {
  const ended = await rows(
    sql,
    `UPDATE maker SET active_to = ?::date WHERE facility_id = ? AND code = ? AND active_to IS NULL AND active_from <= ?::date
     RETURNING id`,
    [active_to, facility_id, code, active_to],
  )
  return ended.length > 0
}

/** A facility's makers by code; those of a day, or all there ever were. */
export function listMakers(facility_id: string, on: string | null, sql: Sql): Promise<Maker[]> {
  return rows<Maker>(
    sql,
    `SELECT ${makerColumns} FROM maker WHERE facility_id = ?
        AND (?::date IS NULL OR (active_from <= ?::date AND (active_to IS NULL OR active_to >= ?::date))) ORDER BY code`,
    [facility_id, on, on, on],
  )
}

/** A maker of a facility by code. */
export function makerByCode(facility_id: string, code: string, sql: Sql): Promise<Maker | undefined> {
  return row<Maker>(sql, `SELECT ${makerColumns} FROM maker WHERE facility_id = ? AND code = ?`, [
    facility_id,
    code,
  ])
}
