import type { MedusaContainer } from '@medusajs/framework/types'
import type { ApprovalHistory } from '../../contract/approval'
import { database, row, rows, type Sql } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type { ChainStep } from '../../modules/approval/chain'
import { contentHash, type DecidedContent } from '../../modules/facility-order/content-hash'
import type FacilityOrderService from '../../modules/facility-order/service'

/** Whose record may be read: an order of this facility, or of a facility of this regional office. */
export type HistoryScope = { facility_id: string } | { region_office_id: string }

/**
 * Everything that ever happened in the approval of one order, with each hash computed again from what the rows hold now. 404 outside
 * the scope.
 */
export async function readApprovalHistory(
  container: MedusaContainer,
  id: string,
  scope: HistoryScope,
): Promise<ApprovalHistory> {
  const sql = database(container)
  const service = container.resolve<FacilityOrderService>('facility_order')
  const order = await service.find(id)
  const facility = order && (await facilityWithin(scope, order.facility_id, sql))
  if (!order || !facility) notFound('Pesanan')
  const [rounds, decisions, notices, events, recomputed_hash] = await Promise.all([
    roundsOf(id, sql),
    decisionsOf(id, sql),
    noticesOf(id, sql),
    eventsOf(id, sql),
    service.currentContentHash(order),
  ])
  return {
    number: order.number,
    facility_name: facility.name,
    time_zone: facility.time_zone,
    state: order.state,
    placed_at: order.placed_at.toISOString(),
    total_rupiah: Number(order.total_rupiah),
    content_hash: order.content_hash,
    recomputed_hash,
    rounds: rounds.map(({ opened_at, ...round }) => ({
      ...round,
      opened_at: opened_at.toISOString(),
      recomputed_hash: contentHash(round.content),
      decisions: decisions.filter((each) => each.round === round.round).map(shownDecision),
      notices: notices.filter((each) => each.round === round.round).map(shownNotice),
    })),
    events: events.map((event) => ({ ...event, at: event.at.toISOString() })),
  }
}

function facilityWithin(scope: HistoryScope, facility_id: string, sql: Sql) {
  const [column, value] =
    'facility_id' in scope ? ['id', scope.facility_id] : ['region_office_id', scope.region_office_id]
  return row<{ name: string; time_zone: string }>(
    sql,
    `SELECT name, time_zone FROM facility WHERE id = ? AND ${column} = ?`,
    [facility_id, value],
  )
}

interface RoundRow {
  round: number
  cause: 'placed' | 'changed'
  opened_at: Date
  rule_version: number
  content: DecidedContent
  content_hash: string
  steps: ChainStep[]
}

function roundsOf(id: string, sql: Sql): Promise<RoundRow[]> {
  return rows<RoundRow>(
    sql,
    `SELECT r.round, r.cause, r.opened_at, coalesce(p.version, 0) AS rule_version, r.content, r.content_hash, r.steps
      FROM approval_round r LEFT JOIN approval_rule p ON p.id = r.approval_rule_id
      WHERE r.facility_order_id = ? ORDER BY r.round`,
    [id],
  )
}

type Round = ApprovalHistory['rounds'][number]

interface DecisionRow extends Omit<Round['decisions'][number], 'at'> {
  round: number
  at: Date
}

function decisionsOf(id: string, sql: Sql): Promise<DecisionRow[]> {
  return rows<DecisionRow>(
    sql,
    `SELECT d.id, d.round, d.step, d.role, p.display_name AS person, d.capacity, a.display_name AS substitute_for,
        s.letter_number, d.outcome, EXISTS (SELECT 1 FROM approval_decision u WHERE u.undoes = d.id) AS is_undone,
        d.reason_code, d.note, d.at, d.content_hash, d.small_office
      FROM approval_decision d JOIN staff p ON p.id = d.staff_id LEFT JOIN staff a ON a.id = d.substitute_for
      LEFT JOIN role_substitute s ON s.id = d.substitute_id
      WHERE d.facility_order_id = ? ORDER BY d.event_seq`,
    [id],
  )
}

function shownDecision({ round, at, ...decision }: DecisionRow): Round['decisions'][number] {
  return { ...decision, at: at.toISOString() }
}

interface NoticeRow extends Omit<Round['notices'][number], 'at'> {
  round: number
  at: Date
}

function noticesOf(id: string, sql: Sql): Promise<NoticeRow[]> {
  return rows<NoticeRow>(
    sql,
    `SELECT round, step, kind, role, at FROM approval_notice WHERE facility_order_id = ? ORDER BY round, at, step`,
    [id],
  )
}

function shownNotice({ round, at, ...notice }: NoticeRow): Round['notices'][number] {
  return { ...notice, at: at.toISOString() }
}

function eventsOf(id: string, sql: Sql) {
  return rows<Omit<ApprovalHistory['events'][number], 'at'> & { at: Date }>(
    sql,
    `SELECT e.seq, e.transition, e.to_state, e.actor, e.role, p.display_name AS person, e.reason_code, e.note, e.at, e.content_hash
      FROM facility_order_event e LEFT JOIN staff p ON p.id = e.staff_id WHERE e.facility_order_id = ? ORDER BY e.seq`,
    [id],
  )
}
