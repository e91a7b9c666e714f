import type { MedusaContainer } from '@medusajs/framework/types'
import type { TransitionName } from '../../contract/order-state'
import { database, row, rows } from '../../database/sql'
import { concludeOrder } from '../approval/conclude-order'
import { openFirstRounds } from '../approval/open-round'
import { lateSteps, tellLateStep } from '../approval/tell-late-steps'
import { tellWaitingList } from '../approval/waiting-list'
import { forgetBuyers } from '../buyer-account/forget-buyers'
import { inviteReviews } from '../review/invite-reviews'
import { automaticOrders } from '../settlement/due-orders'
import { settleOrder } from '../settlement/settle-order'
import { deriveFacilityOrdersWorkflow } from './derive-facility-orders'
import { moveFacilityOrder } from './move-facility-order'

export interface SweepReport {
  /** Another sweep was at work, so this one did nothing. */
  is_left_to_another: boolean
  derived: number
  moved: Record<string, number>
  failed: string[]
}

const ONE_SWEEP = `hashtextextended('sweep', 0)`

/** One sweep at a time over all processes; a second one finds the first at work and leaves. */
export async function sweep(container: MedusaContainer, now: Date): Promise<SweepReport> {
  return database(container).transaction(async (trx) => {
    const lock = await row<{ is_ours: boolean }>(
      trx,
      `SELECT pg_try_advisory_xact_lock(${ONE_SWEEP}) AS is_ours`,
    )
    return lock?.is_ours ? sweepAll(container, now) : emptyReport(true)
  })
}

function emptyReport(is_left_to_another: boolean): SweepReport {
  return { is_left_to_another, derived: 0, moved: {}, failed: [] }
}

/** Runs an act while no sweep runs, in any process. */
export async function withoutSweep<Result>(
  container: MedusaContainer,
  act: () => Promise<Result>,
): Promise<Result> {
  return database(container).transaction(async (trx) => {
    await trx.raw(`SELECT pg_advisory_xact_lock(${ONE_SWEEP})`)
    return act()
  })
}

/**
 * Derives again whatever a crash or a lost event left undone (design D5), and does what only time triggers: orders without facility
 * orders or without a chain, approvals and payments past their deadline, steps that run late, decisions to conclude, proceeds whose
 * trigger has fired, buyers who wait for what is for sale again, buyers to be asked for a review or to be forgotten. Safe to run at any time, at once in
 * several processes: each act is idempotent or guarded by the order's row lock. `now` is the clock.
 */
async function sweepAll(container: MedusaContainer, now: Date): Promise<SweepReport> {
  const report = emptyReport(false)
  const count = (name: string) => {
    report.moved[name] = (report.moved[name] ?? 0) + 1
  }
  // One order that can't be helped must not hold up the others; it is reported and tried again next time.
  const attempt = async (subject: string, act: () => Promise<unknown>) => {
    try {
      await act()
    } catch (error) {
      report.failed.push(`${subject}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  for (const order_id of await ordersWithoutFacilityOrders(container)) {
    await deriveFacilityOrdersWorkflow(container).run({ input: { order_id } })
    report.derived += 1
  }
  for (const id of await ordersWithoutChain(container))
    await attempt(`${id} chain`, () =>
      database(container).transaction((trx) => openFirstRounds(container, [id], now, trx)),
    )
  for (const { id, transition } of await timedOut(container, now))
    await attempt(`${id} ${transition}`, async () => {
      await moveFacilityOrder(container, {
        facility_order_id: id,
        transition,
        mover: { kind: 'system' },
        now,
      })
      count(transition)
    })
  for await (const order of automaticOrders(now, database(container)))
    await attempt(`${order.id} settle`, async () => {
      await settleOrder(container, { facility_order_id: order.id, mover: { kind: 'system' }, now })
      count('settle')
    })
  for (const late of await lateSteps(container, now))
    await attempt(`${late.id} ${late.kind}`, async () => {
      if (await tellLateStep(container, late, now)) count(late.kind)
    })
  for (const order_id of await ordersToConclude(container, now))
    await attempt(`${order_id} conclude`, () => concludeOrder(container, order_id, now))
  await attempt('waiting list', () => tellWaitingList(container, now))
  await attempt('review invitations', () => inviteReviews(container, now))
  await attempt('buyers to forget', () => forgetBuyers(container, now))
  return report
}

async function ordersWithoutChain(container: MedusaContainer): Promise<string[]> {
  const found = await rows<{ id: string }>(
    database(container),
    `SELECT id FROM facility_order WHERE state = 'awaiting_approval' AND round = 0 LIMIT 500`,
  )
  return found.map(({ id }) => id)
}

async function ordersToConclude(container: MedusaContainer, now: Date): Promise<string[]> {
  const found = await rows<{ order_id: string }>(
    database(container),
    `SELECT DISTINCT order_id FROM facility_order WHERE conclude_at <= ? ORDER BY order_id LIMIT 500`,
    [now],
  )
  return found.map(({ order_id }) => order_id)
}

async function ordersWithoutFacilityOrders(container: MedusaContainer): Promise<string[]> {
  const found = await rows<{ order_id: string }>(
    database(container),
    `SELECT c.order_id FROM checkout c
      WHERE (SELECT count(*) FROM facility_order o WHERE o.order_id = c.order_id) < jsonb_array_length(c.parts)
      ORDER BY c.placed_at LIMIT 500`,
  )
  return found.map((row) => row.order_id)
}

function timedOut(
  container: MedusaContainer,
  now: Date,
): Promise<{ id: string; transition: TransitionName }[]> {
  return rows(
    database(container),
    `SELECT id, CASE state WHEN 'awaiting_approval' THEN 'expire' ELSE 'lapse' END AS transition
        FROM facility_order WHERE state IN ('awaiting_approval', 'approved') AND due_at < ?
      UNION ALL
      -- Divided when an earlier trigger fired, and now with the buyer for as long as it takes: it only passes on.
      SELECT o.id, 'settle' FROM facility_order o
        JOIN standing_settlement x ON x.facility_order_id = o.id
        JOIN split_scheme s ON s.id = x.scheme_id
        WHERE o.state IN ('delivered', 'picked_up') AND (s.settlement_trigger <> 'ON_RETURN_WINDOW_CLOSED'
          OR (SELECT max(e.at) FROM facility_order_event e
            WHERE e.facility_order_id = o.id AND e.to_state IN ('delivered', 'picked_up'))
          + make_interval(days => s.return_window_days) <= ?)
      LIMIT 1000`,
    [now, now],
  )
}
