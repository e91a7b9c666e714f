import type { MedusaContainer } from '@medusajs/framework/types'
import type { ApprovalReport } from '../../contract/approval-report'
import { database, row, rows, type Sql } from '../../database/sql'
import { LADDER } from '../../modules/approval/chain'
import { hoursTaken, type Period, stepDurations } from './step-durations'

export interface ReportQuery {
  facility_id: string
  /** `2026-11`; the running month of the facility when absent. */
  month?: string | undefined
  after?: string | undefined
  limit: number
  now: Date
}

/** What was decided in the name of a facility in one month, by whom and how, and where its steps run late now. */
export async function approvalReport(
  container: MedusaContainer,
  query: ReportQuery,
): Promise<ApprovalReport> {
  const sql = database(container)
  const { month, ...period } = await monthOf(query, sql)
  const [waiting, decided, expired, durations, page] = await Promise.all([
    waitingByRole(query, sql),
    decidedByRole(query.facility_id, period, sql),
    expiredByRole(query.facility_id, period, sql),
    stepDurations(container, query.facility_id, period),
    decisionsOf(query, period, sql),
  ])
  const roles = [...new Set([...LADDER, ...decided.keys(), ...waiting.keys(), ...expired.keys()])]
  const shown = page.slice(0, query.limit)
  return {
    month,
    roles: roles.map((role) => ({
      role,
      ...(waiting.get(role) ?? { waiting: 0, past_half: 0, past_three_quarters: 0 }),
      ...(decided.get(role) ?? { approved: 0, rejected: 0, undone: 0 }),
      expired: expired.get(role)?.expired ?? 0,
      ...hoursTaken(durations.get(role) ?? []),
    })),
    decision_count: [...decided.values()].reduce(
      (sum, each) => sum + each.approved + each.rejected + each.undone,
      0,
    ),
    decisions: shown.map(({ at, total_rupiah, ...decision }) => ({
      ...decision,
      total_rupiah: Number(total_rupiah),
      at: at.toISOString(),
    })),
    next: page.length > query.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** The asked month in the facility's zone, as instants. */
async function monthOf(
  { facility_id, month, now }: ReportQuery,
  sql: Sql,
): Promise<Period & { month: string }> {
  const found = await row<Period & { month: string }>(
    sql,
    `SELECT to_char(m.first, 'YYYY-MM') AS month, m.first AT TIME ZONE m.time_zone AS "from",
        (m.first + interval '1 month') AT TIME ZONE m.time_zone AS "to"
      FROM (SELECT f.time_zone, coalesce((?::text || '-01')::timestamp,
          date_trunc('month', ?::timestamptz AT TIME ZONE f.time_zone)) AS first FROM facility f WHERE f.id = ?) m`,
    [month ?? null, now, facility_id],
  )
  if (!found) throw new Error(`facility ${facility_id} is gone`)
  return found
}

async function byRole<Counts extends object>(sql: Sql, text: string, bindings: readonly unknown[]) {
  const found = await rows<Counts & { role: string }>(sql, text, bindings)
  return new Map(found.map(({ role, ...counts }) => [role, counts as unknown as Counts]))
}

function waitingByRole({ facility_id, now }: ReportQuery, sql: Sql) {
  return byRole<{ waiting: number; past_half: number; past_three_quarters: number }>(
    sql,
    `SELECT step_role AS role, count(*)::int AS waiting, (count(*) FILTER (WHERE least(remind_at, escalate_at) <= ?))::int AS past_half,
        (count(*) FILTER (WHERE escalate_at <= ?))::int AS past_three_quarters
      FROM facility_order WHERE facility_id = ? AND state = 'awaiting_approval' AND step_role IS NOT NULL GROUP BY step_role`,
    [now, now, facility_id],
  )
}

function decidedByRole(facility_id: string, { from, to }: Period, sql: Sql) {
  return byRole<{ approved: number; rejected: number; undone: number }>(
    sql,
    `SELECT d.role, (count(*) FILTER (WHERE d.outcome = 'approve' AND u.id IS NULL))::int AS approved,
        (count(*) FILTER (WHERE d.outcome = 'reject' AND u.id IS NULL))::int AS rejected,
        (count(*) FILTER (WHERE u.id IS NOT NULL))::int AS undone
      FROM facility_order o JOIN approval_decision d ON d.facility_order_id = o.id
      LEFT JOIN approval_decision u ON u.undoes = d.id
      WHERE o.facility_id = ? AND d.at >= ? AND d.at < ? AND d.outcome <> 'undo' GROUP BY d.role`,
    [facility_id, from, to],
  )
}

/** Expired orders by the role whose step they were waiting for: the one after the last approval of the last round. */
function expiredByRole(facility_id: string, { from, to }: Period, sql: Sql) {
  return byRole<{ expired: number }>(
    sql,
    `SELECT role, count(*)::int AS expired FROM (
        SELECT r.steps -> (SELECT count(*)::int FROM approval_decision d WHERE d.facility_order_id = o.id AND d.round = o.round
            AND d.outcome = 'approve' AND NOT EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = d.id)) ->> 'role' AS role
        FROM facility_order o
        JOIN facility_order_event e ON e.facility_order_id = o.id AND e.transition = 'expire' AND e.at >= ? AND e.at < ?
        JOIN approval_round r ON r.facility_order_id = o.id AND r.round = o.round
        WHERE o.facility_id = ? AND o.state = 'expired') late
      WHERE role IS NOT NULL GROUP BY role`,
    [from, to, facility_id],
  )
}

type Decision = Omit<ApprovalReport['decisions'][number], 'at' | 'total_rupiah'> & {
  at: Date
  total_rupiah: string
}

/** One more than the page holds, to know whether there is a next. */
function decisionsOf(query: ReportQuery, { from, to }: Period, sql: Sql): Promise<Decision[]> {
  const after = query.after ?? null
  return rows<Decision>(
    sql,
    `SELECT d.id, o.id AS facility_order_id, o.number, o.total_rupiah, d.at, d.role, p.display_name AS person, d.capacity,
        a.display_name AS substitute_for, s.letter_number, d.small_office, d.outcome, d.reason_code,
        EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = d.id) AS is_undone
      FROM facility_order o JOIN approval_decision d ON d.facility_order_id = o.id JOIN staff p ON p.id = d.staff_id
      LEFT JOIN staff a ON a.id = d.substitute_for LEFT JOIN role_substitute s ON s.id = d.substitute_id
      WHERE o.facility_id = ? AND d.at >= ? AND d.at < ? AND d.outcome <> 'undo'
        AND (?::text IS NULL OR (d.at, d.id) < (SELECT x.at, x.id FROM approval_decision x WHERE x.id = ?))
      ORDER BY d.at DESC, d.id DESC LIMIT ?`,
    [query.facility_id, from, to, after, after, query.limit + 1],
  )
}
