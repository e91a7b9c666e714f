import type { MedusaContainer } from '@medusajs/framework/types'
import type { z } from '@medusajs/framework/zod'
import type { readRegionApprovals } from '../../contract/approval-report'
import { database, rows, type Sql } from '../../database/sql'
import { hoursTaken, type Period, stepDurations } from './step-durations'

type RegionApprovals = z.infer<typeof readRegionApprovals.response>

const MOST_LATE_ORDERS = 100

/** How late the approvals of each facility of a regional office run; months are those of the facility's own zone. */
export async function regionApprovals(
  container: MedusaContainer,
  region_office_id: string,
  now: Date,
): Promise<RegionApprovals> {
  const sql = database(container)
  const facilities = await facilitiesOf(region_office_id, now, sql)
  return {
    facilities: await Promise.all(
      facilities.map(async ({ from, to, oldest_placed_at, ...facility }) => {
        const durations = await stepDurations(container, facility.id, { from, to })
        return {
          ...facility,
          ...hoursTaken([...durations.values()].flat()),
          oldest_placed_at: oldest_placed_at?.toISOString() ?? null,
        }
      }),
    ),
    late_orders: (await lateOrders(region_office_id, now, sql)).map((order) => ({
      ...order,
      total_rupiah: Number(order.total_rupiah),
      placed_at: order.placed_at.toISOString(),
      due_at: order.due_at?.toISOString() ?? null,
    })),
  }
}

interface FacilityLateness extends Period {
  id: string
  slug: string
  name: string
  time_zone: string
  waiting: number
  late: number
  escalated: number
  expired: number
  rejected: number
  refused_reviews: number
  oldest_placed_at: Date | null
}

function facilitiesOf(region_office_id: string, now: Date, sql: Sql): Promise<FacilityLateness[]> {
  return rows<FacilityLateness>(
    sql,
    `SELECT f.id, f.slug, f.name, f.time_zone, m."from", m."to", w.waiting, w.late, w.escalated, w.oldest_placed_at,
        e.expired, e.rejected, (SELECT count(*)::int FROM review r JOIN review_event v ON v.review_id = r.id
          WHERE r.facility_id = f.id AND v.act = 'refuse' AND v.at >= m."from" AND v.at < m."to") AS refused_reviews
      FROM facility f
      CROSS JOIN LATERAL (SELECT date_trunc('month', ?::timestamptz AT TIME ZONE f.time_zone) AS first) s
      CROSS JOIN LATERAL (SELECT s.first AT TIME ZONE f.time_zone AS "from",
          (s.first + interval '1 month') AT TIME ZONE f.time_zone AS "to") m
      CROSS JOIN LATERAL (SELECT count(*)::int AS waiting, (count(*) FILTER (WHERE least(o.remind_at, o.escalate_at) <= ?))::int AS late,
          (count(*) FILTER (WHERE o.escalate_at <= ?))::int AS escalated, min(o.placed_at) AS oldest_placed_at
        FROM facility_order o WHERE o.facility_id = f.id AND o.state = 'awaiting_approval') w
      CROSS JOIN LATERAL (SELECT (count(*) FILTER (WHERE o.state = 'expired'))::int AS expired,
          (count(*) FILTER (WHERE o.state = 'rejected'))::int AS rejected
        FROM facility_order o JOIN facility_order_event v ON v.facility_order_id = o.id AND v.to_state = o.state
          AND v.transition IN ('reject', 'expire') AND v.at >= m."from" AND v.at < m."to"
          AND NOT EXISTS (SELECT 1 FROM approval_decision d JOIN approval_decision u ON u.undoes = d.id
            WHERE d.facility_order_id = o.id AND d.event_seq = v.seq)
        WHERE o.facility_id = f.id AND o.state IN ('expired', 'rejected')) e
      WHERE f.region_office_id = ? ORDER BY w.escalated DESC, w.late DESC, f.name`,
    [now, now, now, region_office_id],
  )
}

function lateOrders(region_office_id: string, now: Date, sql: Sql) {
  return rows<
    Omit<RegionApprovals['late_orders'][number], 'placed_at' | 'due_at' | 'total_rupiah'> & {
      placed_at: Date
      due_at: Date | null
      total_rupiah: string
    }
  >(
    sql,
    `SELECT o.id, o.number, f.name AS facility_name, f.time_zone, o.step_role, o.escalated_to, o.placed_at, o.due_at, o.total_rupiah
      FROM facility f JOIN facility_order o ON o.facility_id = f.id AND o.state = 'awaiting_approval' AND o.escalate_at <= ?
      WHERE f.region_office_id = ? ORDER BY o.due_at, o.id LIMIT ${MOST_LATE_ORDERS}`,
    [now, region_office_id],
  )
}
