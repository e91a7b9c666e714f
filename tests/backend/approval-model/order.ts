import {
  type BuyerType,
  type Decider,
  holdersOf,
  type Mode,
  type Office,
  objectors,
  type Person,
  type Rule,
  rolesOf,
  stepsFor,
} from './office.ts'
import { afterOpenHours } from './open-minutes.ts'

/*
 * The model's own idea of an order in its chain. What may be done to it by whom is in acts.ts, what time brings about in time.ts. Times are milliseconds.
 */

export type State = 'awaiting_approval' | 'approved' | 'rejected' | 'expired' | 'cancelled'

export interface Line {
  id: string
  listing_id: string
  name: string
  quantity: number
  price: number
  price_edited_by: string
  is_stocked: boolean
  weight_grams: number
}

export interface Address {
  area_code: string
  street: string
  postal_code: string
  landmark: string | null
}

export interface Decision {
  round: number
  step: number
  role: Decider
  staff_id: string
  capacity: 'own' | 'substitute' | 'escalation' | 'veto'
  letter_id: string | null
  substitute_for: string | null
  outcome: 'approve' | 'reject' | 'undo'
  reason: string | null
  at: number
  content: string
  small_office: string[]
  is_undone: boolean
}

export interface Round {
  content: string
  cause: 'placed' | 'changed'
  steps: { role: Decider; working_hours: number }[]
  opened_at: number
}

export interface Notice {
  round: number
  step: number
  kind: 'reminder' | 'escalation'
  role: Decider | null
  at: number
}

export interface Part {
  id: string
  office: string
  rule: Rule
  state: State
  version: number
  lines: Line[]
  mode: Mode
  method: 'delivery' | 'pickup'
  buyer_type: BuyerType
  address: Address | null
  promised_from: string
  promised_to: string
  shipping: number
  entered_by: string | null
  changed_by: string[]
  rounds: Round[]
  /** The waiting step, counted from 1; null when nothing waits. */
  step: number | null
  escalated_to: Decider | null
  remind_at: number | null
  escalate_at: number | null
  due_at: number | null
  decided_at: number | null
  is_closed: boolean
  decisions: Decision[]
  notices: Notice[]
  /** What happened last, if it was a decision that may still be taken back. */
  last_decision: Decision | null
  payment: { due_rupiah: number; state: 'open' | 'lapsed' } | null
  is_stock_held: boolean
}

export interface Checkout {
  order_id: string
  parts: Part[]
  closed_at: number | null
}

export type Refused =
  | 'not_found'
  | 'stale_version'
  | 'content_changed'
  | 'impossible'
  | 'role'
  | 'not_your_step'
  | 'maker'
  | 'too_late'
  | 'not_yours_to_undo'
  | 'undo_over'
  | 'not_the_head'
  | `field:${string}`
export type Outcome = 'done' | Refused | `broke: ${string}`

export interface Change {
  promised_from?: string
  promised_to?: string
  buyer_type?: BuyerType
  lines?: { facility_order_line_id: string; quantity?: number; unit_price_rupiah?: number }[]
  address?: { street: string; postal_code: string; landmark?: string }
}

/** What an officer had on the screen. */
export interface Seen {
  version: number
  content: string
}

export type Act =
  | { kind: 'approve'; part: number; who: string; seen: Seen }
  | { kind: 'reject'; part: number; who: string; seen: Seen; reason: string | undefined }
  | { kind: 'undo'; part: number; who: string; seen: Seen }
  | { kind: 'change'; part: number; who: string; seen: Seen; change: Change }
  | { kind: 'cancel'; part: number; who: string | null; seen: Seen }
  | { kind: 'conclude' }

export interface World {
  offices: Record<string, Office>
  people: Record<string, Person>
  /** The price list of deliveries is the shop's, not the approval's. */
  feeOf(part: Part, weight_grams: number): number
}

/** Milliseconds within which a decision may be taken back. */
export const UNDO = 10_000

export const goodsOf = (part: Part) => part.lines.reduce((sum, line) => sum + line.quantity * line.price, 0)
export const totalOf = (part: Part) => goodsOf(part) + part.shipping
export const roundOf = (part: Part) => part.rounds.at(-1) as Round
export const stepRole = (part: Part) =>
  part.step === null ? null : (roundOf(part).steps[part.step - 1]?.role as Decider)

/** All that an officer decides on, spelled out. */
export function contentOf(part: Part): string {
  return JSON.stringify({
    office: part.office,
    buyer_type: part.buyer_type,
    method: part.method,
    address: part.address && [
      part.address.area_code,
      part.address.street,
      part.address.postal_code,
      part.address.landmark,
    ],
    promised: [part.promised_from, part.promised_to],
    shipping: part.shipping,
    lines: part.lines
      .map(({ listing_id, name, quantity, price }) => [listing_id, name, quantity, price])
      .sort(),
  })
}

export const seenNow = (part: Part): Seen => ({ version: part.version, content: contentOf(part) })

/** Opens a round of an order: every step of its rule from the first. */
export function openRound(world: World, part: Part, cause: Round['cause'], at: number): void {
  const subject = { total_rupiah: totalOf(part), mode: part.mode, buyer_type: part.buyer_type }
  part.rounds.push({ content: contentOf(part), cause, steps: stepsFor(part.rule, subject), opened_at: at })
  waitFor(world, part, 1, at)
}

/** Lets a step wait for its role since a moment. */
export function waitFor(world: World, part: Part, step: number, since: number): void {
  const office = world.offices[part.office] as Office
  const { role, working_hours } = roundOf(part).steps[step - 1] as Round['steps'][number]
  part.state = 'awaiting_approval'
  part.step = step
  part.decided_at = null
  part.remind_at = afterOpenHours(office.open, since, working_hours * 0.5)
  part.escalate_at = afterOpenHours(office.open, since, working_hours * 0.75)
  part.due_at = afterOpenHours(office.open, since, working_hours)
  part.escalated_to =
    part.notices.find(
      (notice) => notice.kind === 'escalation' && notice.round === part.rounds.length && notice.step === step,
    )?.role ?? null
  const holders = holdersOf(office, role, since)
  const is_stuck = part.rule.is_small_office
    ? holders.length === 0
    : holders.every((person) => barsOf(part, person).length > 0)
  if (is_stuck) part.escalate_at = since
}

/** What makes somebody a maker of the waiting step. */
export function barsOf(part: Part, person: Person): string[] {
  const bars: string[] = []
  if (part.lines.some((line) => line.price_edited_by === person.id)) bars.push('set_the_price')
  if (part.entered_by === person.id || part.changed_by.includes(person.id)) bars.push('entered_the_order')
  const earlier = part.decisions.some(
    (decision) =>
      decision.outcome === 'approve' &&
      !decision.is_undone &&
      decision.round === part.rounds.length &&
      decision.step < (part.step as number) &&
      decision.staff_id === person.id,
  )
  if (earlier) bars.push('decided_earlier')
  return bars
}

interface Seat {
  role: Decider
  capacity: Decision['capacity']
}

/** How somebody comes to decide on the waiting step, if they do. */
export function seatOf(world: World, part: Part, person: Person, at: number): Seat | null {
  const office = world.offices[part.office] as Office
  const waiting = stepRole(part)
  if (waiting === null || person.office !== part.office) return null
  const roles = rolesOf(office, person, at)
  if (roles.includes(waiting))
    return { role: waiting, capacity: person.roles.includes(waiting) ? 'own' : 'substitute' }
  if (part.escalated_to && roles.includes(part.escalated_to))
    return { role: part.escalated_to, capacity: 'escalation' }
  const subject = { total_rupiah: totalOf(part), mode: part.mode, buyer_type: part.buyer_type }
  const role = objectors(part.rule, subject).find((each) => roles.includes(each))
  return role ? { role, capacity: 'veto' } : null
}

/** A small office lifts the bars when nobody else in that role is free of them. */
export function isLifted(world: World, part: Part, person: Person, role: Decider, at: number): boolean {
  if (!part.rule.is_small_office) return false
  const office = world.offices[part.office] as Office
  return holdersOf(office, role, at).every(
    (other) => other.id === person.id || barsOf(part, other).length > 0,
  )
}

/** Nothing waits for a decision any more. */
export function leave(part: Part, state: State, at: number): void {
  part.state = state
  part.step = null
  part.escalated_to = null
  part.remind_at = null
  part.escalate_at = null
  part.due_at = null
  part.decided_at = at
}

/** Ends an order before it is made. */
export function cancel(part: Part, at: number): Outcome {
  if (!['awaiting_approval', 'approved'].includes(part.state)) return 'impossible'
  leave(part, 'cancelled', at)
  if (part.payment) part.payment.state = 'lapsed'
  part.is_stock_held = false
  part.version += 1
  part.last_decision = null
  return 'done'
}
