import { generateEntityId } from '@medusajs/framework/utils'
import type { DeciderRole } from '../../contract/role'
import { row, rows, type Sql } from '../../database/sql'

/** An acting officer (pelaksana harian, Plh): who stands in for whom, in which role, on which days of the facility's own zone. */
export interface Substitute {
  id: string
  role: DeciderRole
  staff_id: string
  /** Staff id of the officer who is away. */
  substitute_for: string
  /** ISO days, both included. */
  starts_on: string
  ends_on: string
  letter_number: string
  appointed_at: Date
  ended_at: Date | null
}

export type NewSubstitute = Omit<Substitute, 'id' | 'ended_at'> & {
  facility_id: string
  appointed_by: string
}

const COLUMNS = `id, role, staff_id, substitute_for, starts_on::text, ends_on::text, letter_number, appointed_at, ended_at`

/** Every appointment of a facility, latest period first. */
export function substitutesOf(sql: Sql, facility_id: string): Promise<Substitute[]> {
  return rows<Substitute>(
    sql,
    `SELECT ${COLUMNS} FROM role_substitute WHERE facility_id = ? ORDER BY starts_on DESC, appointed_at DESC, id LIMIT 200`,
    [facility_id],
  )
}

/** Of the appointments that were not ended, one in the same role and for or of the same person whose days overlap. */
export function overlapping(
  sql: Sql,
  { facility_id, role, staff_id, substitute_for, starts_on, ends_on }: NewSubstitute,
): Promise<Substitute | undefined> {
  return row<Substitute>(
    sql,
    `SELECT ${COLUMNS} FROM role_substitute
      WHERE facility_id = ? AND role = ? AND (staff_id = ? OR substitute_for = ?)
        AND starts_on <= ?::date AND ends_on >= ?::date AND ended_at IS NULL
      ORDER BY starts_on LIMIT 1`,
    [facility_id, role, staff_id, substitute_for, ends_on, starts_on],
  )
}

export async function addSubstitute(sql: Sql, given: NewSubstitute): Promise<string> {
  const id = generateEntityId(undefined, 'plh')
  await sql.raw(
    `INSERT INTO role_substitute
      (id, facility_id, role, staff_id, substitute_for, starts_on, ends_on, letter_number, appointed_by, appointed_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      given.facility_id,
      given.role,
      given.staff_id,
      given.substitute_for,
      given.starts_on,
      given.ends_on,
      given.letter_number,
      given.appointed_by,
      given.appointed_at,
    ],
  )
  return id
}

/** Ends an appointment at once. `missing` for one of another facility, `over` when nothing was left to end. */
export async function endSubstitute(
  sql: Sql,
  { facility_id, id, now }: { facility_id: string; id: string; now: Date },
): Promise<'ended' | 'over' | 'missing'> {
  const ended = await row(
    sql,
    `UPDATE role_substitute s SET ended_at = ? FROM facility f
      WHERE s.id = ? AND s.facility_id = ? AND f.id = s.facility_id AND s.ended_at IS NULL
        AND s.ends_on >= (?::timestamptz AT TIME ZONE f.time_zone)::date RETURNING 1`,
    [now, id, facility_id, now],
  )
  if (ended) return 'ended'
  const known = await row(sql, `SELECT 1 FROM role_substitute WHERE id = ? AND facility_id = ?`, [
    id,
    facility_id,
  ])
  return known ? 'over' : 'missing'
}
