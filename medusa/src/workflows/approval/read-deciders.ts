import type { DeciderRole } from '../../contract/role'
import { rows, type Sql } from '../../database/sql'
import type { Bar } from '../../modules/facility-order/transitions'

/** Somebody who holds a role that day, or acts in it (Plh), with what bars them from a step of an order. */
export interface Decider {
  staff_id: string
  bars: Bar[]
}

/** Everybody who could take a step of an order in this role at that time. Days are those of the facility's zone. */
export function readDeciders(
  sql: Sql,
  order: { id: string; facility_id: string; round: number; step: number },
  role: DeciderRole,
  at: Date,
): Promise<Decider[]> {
  return rows<Decider>(
    sql,
    `SELECT holder.staff_id, approval_bars(?, ?, ?, holder.staff_id) AS bars FROM facility f
      CROSS JOIN LATERAL (SELECT (?::timestamptz AT TIME ZONE f.time_zone)::date AS today) d
      CROSS JOIN LATERAL (
        SELECT m.staff_id FROM membership m WHERE m.organisation_type = 'facility' AND m.organisation_id = f.id AND m.role = ?
          AND m.valid_from <= d.today AND (m.valid_to IS NULL OR m.valid_to >= d.today)
        UNION
        SELECT s.staff_id FROM role_substitute s WHERE s.facility_id = f.id AND s.role = ? AND (s.ended_at IS NULL OR s.ended_at > ?)
          AND d.today BETWEEN s.starts_on AND s.ends_on AND EXISTS (SELECT 1 FROM membership still
            WHERE still.staff_id = s.staff_id AND still.organisation_id = f.id
              AND still.valid_from <= d.today AND (still.valid_to IS NULL OR still.valid_to >= d.today))) holder
      WHERE f.id = ?`,
    [order.id, order.round, order.step, at, role, role, at, order.facility_id],
  )
}
