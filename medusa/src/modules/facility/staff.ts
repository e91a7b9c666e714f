import { generateEntityId } from '@medusajs/framework/utils'
import type { OrganisationType, Role } from '../../contract/role'
import { row, rows, type Sql } from '../../database/sql'

/** A role held in an organisation on a given day. */
export interface Membership {
  organisation_type: OrganisationType
  organisation_id: string
  role: Role
}

/** The appointment by which somebody acts in a role (Plh). */
export interface Substitution {
  id: string
  /** Staff id of the officer who is away. */
  substitute_for: string
  letter_number: string
  /** ISO day, the last one. */
  ends_on: string
}

/** A role held at this moment: one's own, or for a period in the place of another. */
export interface ActiveMembership extends Membership {
  substitution: Substitution | null
}

/** Somebody who works in an organisation, with the roles that are their own. */
export interface Member {
  staff_id: string
  display_name: string
  roles: Role[]
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

/** Own roles, oldest first, then those of periods as a substitute, which last as long as one works in the facility at all. */
export function membershipsOn(sql: Sql, staff_id: string, now: Date): Promise<ActiveMembership[]> {
  return rows<ActiveMembership>(
    sql,
    `WITH own AS (
        SELECT organisation_type, organisation_id, role, valid_from, id FROM membership
          WHERE staff_id = ? AND valid_from <= ${DAY} AND (valid_to IS NULL OR valid_to >= ${DAY})),
      acting AS (
        SELECT s.* FROM role_substitute s JOIN facility f ON f.id = s.facility_id
          WHERE s.staff_id = ? AND (?::timestamptz AT TIME ZONE f.time_zone)::date BETWEEN s.starts_on AND s.ends_on
            AND (s.ended_at IS NULL OR s.ended_at > ?)
            AND s.facility_id IN (SELECT organisation_id FROM own WHERE organisation_type = 'facility'))
      SELECT organisation_type, organisation_id, role, substitution FROM (
        SELECT organisation_type, organisation_id, role, NULL::jsonb AS substitution, 1 AS part, valid_from, id FROM own
        UNION ALL
        SELECT 'facility', facility_id, role, jsonb_build_object('id', id, 'substitute_for', substitute_for,
            'letter_number', letter_number, 'ends_on', ends_on), 2, starts_on, id FROM acting
      ) held ORDER BY part, valid_from, id`,
    [staff_id, now, now, staff_id, now, now],
  )
}

/** Everybody who works in an organisation on a day. */
export function membersOn(sql: Sql, organisation_id: string, now: Date): Promise<Member[]> {
  return rows<Member>(
    sql,
    `SELECT s.id AS staff_id, s.display_name, array_agg(DISTINCT m.role) AS roles
      FROM membership m JOIN staff s ON s.id = m.staff_id
      WHERE m.organisation_id = ? AND m.valid_from <= ${DAY} AND (m.valid_to IS NULL OR m.valid_to >= ${DAY})
      GROUP BY s.id ORDER BY s.display_name, s.id`,
    [organisation_id, now, now],
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

/**
 * Ends every membership of a person in an organisation: the day before `now` was the last. What they were to act in for others ends
 * with it. Returns how many memberships ended.
 */
export async function endMembershipsOn(
  sql: Sql,
  staff_id: string,
  organisation_id: string,
  now: Date,
): Promise<number> {
  const ended = await rows(
    sql,
    `WITH acting AS (
        UPDATE role_substitute SET ended_at = ?
          WHERE staff_id = ? AND facility_id = ? AND ended_at IS NULL AND ends_on >= ${DAY})
      UPDATE membership SET valid_to = ${DAY} - 1
        WHERE staff_id = ? AND organisation_id = ? AND (valid_to IS NULL OR valid_to >= ${DAY}) RETURNING 1`,
    [now, staff_id, organisation_id, now, now, staff_id, organisation_id, now],
  )
  return ended.length
}
