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

/** An appointment as a desk shows it: people by title, the status in the facility's own days. */
export interface ListedSubstitute extends Substitute {
  title: string
  substitute_for_title: string
  status: 'planned' | 'active' | 'over'
}

const COLUMNS = `id, role, staff_id, substitute_for, starts_on::text, ends_on::text, letter_number, appointed_at, ended_at`

/** Every appointment of a facility, latest period first. */
export function substitutesOf(sql: Sql, facility_id: string, now: Date): Promise<ListedSubstitute[]> {
  return rows<ListedSubstitute>(
    sql,
    `SELECT s.id, s.role, s.staff_id, s.substitute_for, s.starts_on::text, s.ends_on::text, s.letter_number, s.appointed_at, s.ended_at,
        p.display_name AS title, o.display_name AS substitute_for_title,
        CASE WHEN s.ended_at <= ? OR s.ends_on < d.today THEN 'over' WHEN s.starts_on > d.today THEN 'planned' ELSE 'active' END AS status
      FROM role_substitute s JOIN staff p ON p.id = s.staff_id JOIN staff o ON o.id = s.substitute_for
        JOIN facility f ON f.id = s.facility_id
        CROSS JOIN LATERAL (SELECT (?::timestamptz AT TIME ZONE f.time_zone)::date AS today) d
      WHERE s.facility_id = ? ORDER BY s.starts_on DESC, s.appointed_at DESC, s.id LIMIT 200`,
    [now, now, facility_id],
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
