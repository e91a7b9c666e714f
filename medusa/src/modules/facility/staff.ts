import { generateEntityId } from '@medusajs/framework/utils'
import type { OrganisationType, Role } from '../../contract/role'
import { row, rows, type Sql } from '../../database/sql'

/** A role held in an organisation on a given day. */
export interface Membership {
  organisation_type: OrganisationType
  organisation_id: string
  role: Role
}

export interface NewMembership extends Membership {
  /** ISO day. */
  valid_from: string
  valid_to?: string | null
}

export interface Staff {
  id: string
  email: string
  display_name: string
}

const DAY = `(?::timestamptz AT TIME ZONE 'Asia/Jakarta')::date`

export function membershipsOn(sql: Sql, staff_id: string, now: Date): Promise<Membership[]> {
  return rows<Membership>(
    sql,
    `SELECT organisation_type, organisation_id, role FROM membership
      WHERE staff_id = ? AND valid_from <= ${DAY} AND (valid_to IS NULL OR valid_to >= ${DAY})
      ORDER BY valid_from, id`,
    [staff_id, now, now],
  )
}

export function staffWhere(sql: Sql, column: 'id' | 'email', value: string): Promise<Staff | undefined> {
  return row<Staff>(sql, `SELECT id, email, display_name FROM staff WHERE ${column} = ?`, [value])
}

/** Creates the staff row, or returns the one that has the e-mail. */
export async function saveStaff(sql: Sql, staff: { email: string; display_name: string }): Promise<Staff> {
  const saved = await row<Staff>(
    sql,
    `INSERT INTO staff (id, email, display_name) VALUES (?, ?, ?)
      ON CONFLICT (email) DO UPDATE SET display_name = EXCLUDED.display_name RETURNING id, email, display_name`,
    [generateEntityId(undefined, 'staff'), staff.email.toLowerCase(), staff.display_name],
  )
  return saved as Staff
}

export async function saveMembership(sql: Sql, staff_id: string, given: NewMembership): Promise<void> {
  await sql.raw(
    `INSERT INTO membership (id, staff_id, organisation_type, organisation_id, role, valid_from, valid_to)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (staff_id, organisation_id, role, valid_from) DO UPDATE SET valid_to = EXCLUDED.valid_to`,
    [
      generateEntityId(undefined, 'memb'),
      staff_id,
      given.organisation_type,
      given.organisation_id,
      given.role,
      given.valid_from,
      given.valid_to ?? null,
    ],
  )
}

/** Ends every membership of a person in an organisation: the day before `now` was the last. Returns how many ended. */
export async function endMembershipsOn(
  sql: Sql,
  staff_id: string,
  organisation_id: string,
  now: Date,
): Promise<number> {
  const ended = await rows(
    sql,
    `UPDATE membership SET valid_to = ${DAY} - 1
      WHERE staff_id = ? AND organisation_id = ? AND (valid_to IS NULL OR valid_to >= ${DAY}) RETURNING 1`,
    [now, staff_id, organisation_id, now],
  )
  return ended.length
}
