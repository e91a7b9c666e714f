import type { MedusaContainer } from '@medusajs/framework/types'
import { database, rows } from '../../database/sql'
import type ApprovalService from '../../modules/approval/service'
import { workingHoursBetween } from '../../modules/approval/working-time'

/** A span of calendar time: `from` is part of it, `to` is not. */
export interface Period {
  from: Date
  to: Date
}

/** How long steps took, in working hours to a tenth; null when there were none. */
export interface HoursTaken {
  median_working_hours: number | null
  p90_working_hours: number | null
}

/**
 * Working hours that each step decided in a period took, by the role it waited for: from the opening of its round, or from the
 * approval before it. Vetoes are no step, and a decision that was taken back was none.
 */
export async function stepDurations(
  container: MedusaContainer,
  facility_id: string,
  { from, to }: Period,
): Promise<Map<string, number[]>> {
  const calendar = await container.resolve<ApprovalService>('approval').calendarOf(facility_id)
  const decided = await rows<{ role: string; waits_since: Date; at: Date }>(
    database(container),
    `SELECT r.steps -> (d.step - 1) ->> 'role' AS role, d.at, coalesce(before.at, r.opened_at) AS waits_since
      FROM facility_order o JOIN approval_decision d ON d.facility_order_id = o.id
      JOIN approval_round r ON r.facility_order_id = d.facility_order_id AND r.round = d.round
      LEFT JOIN LATERAL (SELECT max(b.at) AS at FROM approval_decision b WHERE b.facility_order_id = d.facility_order_id
          AND b.round = d.round AND b.step = d.step - 1 AND b.outcome = 'approve'
          AND NOT EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = b.id)) before ON true
      WHERE o.facility_id = ? AND d.at >= ? AND d.at < ? AND d.outcome <> 'undo' AND d.capacity <> 'veto'
        AND NOT EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = d.id)`,
    [facility_id, from, to],
  )
  const durations = new Map<string, number[]>()
  for (const { role, waits_since, at } of decided) {
    const hours = workingHoursBetween(waits_since, at, calendar)
    durations.set(role, [...(durations.get(role) ?? []), hours])
  }
  return durations
}

/** The middle of what steps took, and what nine of ten did not exceed. */
export function hoursTaken(hours: readonly number[]): HoursTaken {
  return { median_working_hours: quantile(hours, 0.5), p90_working_hours: quantile(hours, 0.9) }
}

/** By nearest rank, to a tenth of an hour. */
function quantile(hours: readonly number[], part: number): number | null {
  const sorted = [...hours].sort((a, b) => a - b)
  const found = sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)]
  return found === undefined ? null : Math.round(found * 10) / 10
}
