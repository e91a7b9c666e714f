import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { rows } from '../../../medusa/src/database/sql'
import { type Checkout, type Part, roundOf, stepRole, totalOf } from './order.ts'

/** What is compared of one part after every step, in one shape for the model and for the database. */
export type Picture = ReturnType<typeof pictureOf>

/** The part as the model has it. Hashes are compared apart: see `HashBook`. */
export function pictureOf(part: Part, checkout: Checkout) {
  return {
    id: part.id,
    state: part.state as string,
    version: part.version,
    round: part.rounds.length,
    step: part.step,
    step_role: stepRole(part) as string | null,
    escalated_to: part.escalated_to as string | null,
    remind_at: iso(part.remind_at),
    escalate_at: iso(part.escalate_at),
    due_at: iso(part.due_at),
    total_rupiah: totalOf(part),
    rule_version: part.rule.version,
    rounds: part.rounds.map((round) => ({
      cause: round.cause as string,
      opened_at: iso(round.opened_at),
      steps: round.steps.map(({ role, working_hours }) => `${role} ${working_hours}`),
    })),
    decisions: part.decisions.map((decision) => ({
      round: decision.round,
      step: decision.step,
      role: decision.role as string,
      staff_id: decision.staff_id,
      capacity: decision.capacity as string,
      letter_id: decision.letter_id,
      substitute_for: decision.substitute_for,
      outcome: decision.outcome as string,
      reason: decision.reason,
      at: iso(decision.at),
      small_office: [...decision.small_office].sort(),
      is_undone: decision.is_undone,
    })),
    notices: part.notices
      .map((notice) => `${notice.round}.${notice.step} ${notice.kind} ${notice.role} ${iso(notice.at)}`)
      .sort(),
    payment: part.payment && { ...part.payment },
    reserved: part.is_stock_held
      ? part.lines.filter(({ is_stocked }) => is_stocked).reduce((sum, { quantity }) => sum + quantity, 0)
      : 0,
    is_closed: checkout.closed_at !== null,
    core_order: checkout.closed_at === null ? 'pending' : 'canceled',
  }
}

/** The contents of a part's rounds and decisions, as the model has them, in the order in which `hashes` are read. */
export function contentsOf(part: Part): string[] {
  return [
    roundOf(part).content,
    ...part.rounds.map(({ content }) => content),
    ...part.decisions.map((d) => d.content),
  ]
}

export interface Found {
  picture: Picture
  hashes: string[]
}

/** The parts of these orders as the database has them, by id. */
export async function readParts(sql: Knex, order_ids: readonly string[]): Promise<Map<string, Found>> {
  const found = await rows<FoundRow>(sql, PARTS, [[...order_ids]])
  return new Map(found.map((row) => [row.id, foundIn(row)]))
}

interface FoundRow
  extends Omit<
    Picture,
    'remind_at' | 'escalate_at' | 'due_at' | 'rounds' | 'decisions' | 'notices' | 'reserved'
  > {
  remind_at: Date | null
  escalate_at: Date | null
  due_at: Date | null
  content_hash: string
  rounds: {
    cause: string
    opened_at: string
    hash: string
    steps: { role: string; working_hours: number }[]
  }[]
  decisions: (Omit<Picture['decisions'][number], 'at'> & { at: string; hash: string })[]
  notices: { round: number; step: number; kind: string; role: string | null; at: string }[]
  reserved: number
}

function foundIn({ content_hash, ...row }: FoundRow): Found {
  return {
    picture: {
      ...row,
      remind_at: iso(row.remind_at),
      escalate_at: iso(row.escalate_at),
      due_at: iso(row.due_at),
      rounds: row.rounds.map(({ cause, opened_at, steps }) => ({
        cause,
        opened_at: iso(opened_at),
        steps: steps.map(({ role, working_hours }) => `${role} ${working_hours}`),
      })),
      decisions: row.decisions.map(({ hash, at, ...decision }) => ({
        ...decision,
        at: iso(at),
        small_office: [...decision.small_office].sort(),
      })),
      notices: row.notices
        .map((notice) => `${notice.round}.${notice.step} ${notice.kind} ${notice.role} ${iso(notice.at)}`)
        .sort(),
    },
    hashes: [content_hash, ...row.rounds.map(({ hash }) => hash), ...row.decisions.map(({ hash }) => hash)],
  }
}

function iso(instant: number | string | Date | null): string | null {
  return instant === null ? null : new Date(instant).toISOString()
}

/** Rows only; what the engine thinks of them plays no part. */
const PARTS = `
  SELECT o.id, o.state, o.version, o.round, o.step, o.step_role, o.escalated_to, o.remind_at, o.escalate_at, o.due_at,
    o.total_rupiah::float8 AS total_rupiah, o.content_hash,
    (SELECT rule.version FROM approval_round r JOIN approval_rule rule ON rule.id = r.approval_rule_id
      WHERE r.facility_order_id = o.id AND r.round = o.round) AS rule_version,
    (SELECT json_agg(json_build_object('cause', r.cause, 'opened_at', r.opened_at, 'hash', r.content_hash, 'steps', r.steps)
      ORDER BY r.round) FROM approval_round r WHERE r.facility_order_id = o.id) AS rounds,
    coalesce((SELECT json_agg(json_build_object('round', d.round, 'step', d.step, 'role', d.role, 'staff_id', d.staff_id,
        'capacity', d.capacity, 'letter_id', d.substitute_id, 'substitute_for', d.substitute_for, 'outcome', d.outcome,
        'reason', d.reason_code, 'at', d.at, 'hash', d.content_hash, 'small_office', d.small_office,
        'is_undone', EXISTS (SELECT FROM approval_decision u WHERE u.undoes = d.id)) ORDER BY d.event_seq)
      FROM approval_decision d WHERE d.facility_order_id = o.id), '[]') AS decisions,
    coalesce((SELECT json_agg(json_build_object('round', n.round, 'step', n.step, 'kind', n.kind, 'role', n.role, 'at', n.at))
      FROM approval_notice n WHERE n.facility_order_id = o.id), '[]') AS notices,
    (SELECT json_build_object('due_rupiah', q.due_rupiah, 'state', q.state) FROM payment_request q
      WHERE q.facility_order_id = o.id) AS payment,
    coalesce((SELECT sum(v.quantity) FROM facility_order_line l JOIN reservation_item v ON v.line_item_id = l.order_line_item_id
      AND v.deleted_at IS NULL WHERE l.facility_order_id = o.id), 0)::int AS reserved,
    c.closed_at IS NOT NULL AS is_closed, m.status::text AS core_order
  FROM facility_order o JOIN checkout c ON c.order_id = o.order_id JOIN "order" m ON m.id = o.order_id
  WHERE o.order_id = ANY (?)`
