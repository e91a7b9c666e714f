import {
  above,
  type BuyerType,
  type Decider,
  holdersOf,
  letterFor,
  type Mode,
  type Office,
  objectors,
  type Person,
  type Rule,
  rolesOf,
  stepsFor,
} from './office.ts'
import { afterOpenHours, HOUR } from './open-minutes.ts'

/*
 * The model's own idea of an order in its chain: what may be done to it by whom, and what becomes of it. Times are milliseconds.
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

const UNDO = 10_000
const APPROVERS: readonly string[] = ['kasubsi', 'kasi_giatja', 'head']
const DECIDERS: readonly string[] = [...APPROVERS, 'security']
const WORKSHOP: readonly string[] = ['catalogue_staff', 'kasubsi', 'kasi_giatja']

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

function waitFor(world: World, part: Part, step: number, since: number): void {
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

/** Does an act to an order of the model, or says why not. A refused act changes nothing. */
export function perform(world: World, checkout: Checkout, act: Act, at: number): Outcome {
  if (act.kind === 'conclude') {
    conclude(world, checkout, at)
    return 'done'
  }
  const part = checkout.parts[act.part] as Part
  if (act.who === null) return cancel(part, at)
  const person = world.people[act.who] as Person
  if (person.office !== part.office) return 'not_found'
  if (act.seen.version !== part.version) return 'stale_version'
  const roles = rolesOf(world.offices[part.office] as Office, person, at)
  const holdsOneOf = (wanted: readonly string[]) => roles.some((role) => wanted.includes(role))
  switch (act.kind) {
    case 'approve':
    case 'reject':
      if (part.state !== 'awaiting_approval') return 'impossible'
      if (!holdsOneOf(act.kind === 'approve' ? APPROVERS : DECIDERS)) return 'role'
      return decide(world, part, person, act, at)
    case 'undo':
      if (!['awaiting_approval', 'approved', 'rejected'].includes(part.state)) return 'impossible'
      if (!holdsOneOf(DECIDERS)) return 'role'
      return undo(world, part, person, at)
    case 'change':
      if (part.state !== 'awaiting_approval') return 'impossible'
      if (!holdsOneOf(WORKSHOP)) return 'role'
      if (isOverdue(part, at)) return 'too_late'
      return change(world, part, person, act.change, at)
    case 'cancel':
      if (!['awaiting_approval', 'approved'].includes(part.state)) return 'impossible'
      if (!holdsOneOf(APPROVERS)) return 'role'
      return cancel(part, at)
  }
}

function decide(
  world: World,
  part: Part,
  person: Person,
  act: Extract<Act, { kind: 'approve' | 'reject' }>,
  at: number,
): Outcome {
  if (act.seen.content !== contentOf(part)) return 'content_changed'
  const seat = seatOf(world, part, person, at)
  if (!seat || (act.kind === 'approve' && seat.capacity === 'veto')) return 'not_your_step'
  const bars = barsOf(part, person)
  if (bars.length > 0 && !isLifted(world, part, person, seat.role, at)) return 'maker'
  if (isOverdue(part, at)) return 'too_late'
  if (act.kind === 'reject' && !act.reason) return 'field:reason_code'
  const letter = letterFor(world.offices[part.office] as Office, person, seat.role, at)
  const step = part.step as number
  const decision: Decision = {
    round: part.rounds.length,
    step,
    ...seat,
    staff_id: person.id,
    letter_id: letter?.id ?? null,
    substitute_for: letter?.substitute_for ?? null,
    outcome: act.kind,
    reason: act.kind === 'reject' ? (act.reason ?? null) : null,
    at,
    content: contentOf(part),
    small_office: bars,
    is_undone: false,
  }
  part.decisions.push(decision)
  part.last_decision = decision
  part.version += 1
  if (act.kind === 'approve' && step < roundOf(part).steps.length) waitFor(world, part, step + 1, at)
  else leave(part, act.kind === 'approve' ? 'approved' : 'rejected', at)
  return 'done'
}

/** The sweep has not come by yet, but the time for deciding is over. */
function isOverdue(part: Part, at: number): boolean {
  return part.due_at !== null && part.due_at < at
}

function leave(part: Part, state: State, at: number): void {
  part.state = state
  part.step = null
  part.escalated_to = null
  part.remind_at = null
  part.escalate_at = null
  part.due_at = null
  part.decided_at = at
}

function undo(world: World, part: Part, person: Person, at: number): Outcome {
  const decision = part.last_decision
  if (decision?.staff_id !== person.id) return 'not_yours_to_undo'
  if (at - decision.at > UNDO) return 'undo_over'
  decision.is_undone = true
  part.decisions.push({
    ...decision,
    outcome: 'undo',
    reason: null,
    small_office: [],
    at,
    is_undone: false,
  })
  part.version += 1
  part.last_decision = null
  const before = part.decisions.find(
    ({ round, step, outcome, is_undone }) =>
      round === part.rounds.length && step === decision.step - 1 && outcome === 'approve' && !is_undone,
  )
  waitFor(world, part, decision.step, before?.at ?? roundOf(part).opened_at)
  return 'done'
}

function change(world: World, part: Part, person: Person, wanted: Change, at: number): Outcome {
  const changed = structuredClone(part)
  for (const [index, given] of (wanted.lines ?? []).entries()) {
    const line = changed.lines.find(({ id }) => id === given.facility_order_line_id)
    if (!line) return `field:lines.${index}.facility_order_line_id`
    if ((given.quantity ?? 0) > line.quantity) return `field:lines.${index}.quantity`
    if ((given.unit_price_rupiah ?? 0) > line.price) return `field:lines.${index}.unit_price_rupiah`
    line.quantity = given.quantity ?? line.quantity
    line.price = given.unit_price_rupiah ?? line.price
  }
  if (changed.method === 'delivery') {
    const weight = changed.lines.reduce((sum, line) => sum + line.weight_grams * line.quantity, 0)
    changed.shipping = Math.min(part.shipping, world.feeOf(part, weight))
  }
  if (wanted.address && !changed.address) return 'field:address.street'
  if (wanted.address && changed.address)
    changed.address = {
      area_code: changed.address.area_code,
      street: wanted.address.street,
      postal_code: wanted.address.postal_code,
      landmark: wanted.address.landmark ?? null,
    }
  changed.promised_from = wanted.promised_from ?? part.promised_from
  changed.promised_to = wanted.promised_to ?? part.promised_to
  changed.buyer_type = wanted.buyer_type ?? part.buyer_type
  if (changed.promised_to < changed.promised_from) return 'field:promised_to'
  if (contentOf(changed) === contentOf(part)) return 'field:note'
  changed.changed_by.push(person.id)
  changed.version += 1
  changed.last_decision = null
  openRound(world, changed, 'changed', at)
  Object.assign(part, changed)
  return 'done'
}

function cancel(part: Part, at: number): Outcome {
  if (!['awaiting_approval', 'approved'].includes(part.state)) return 'impossible'
  leave(part, 'cancelled', at)
  if (part.payment) part.payment.state = 'lapsed'
  part.is_stock_held = false
  part.version += 1
  part.last_decision = null
  return 'done'
}

/** What decisions bring about once they can no longer be taken back. */
export function conclude(world: World, checkout: Checkout, at: number): void {
  const mayComeBack = (part: Part) =>
    ['approved', 'rejected'].includes(part.state) && part.decided_at !== null && at - part.decided_at <= UNDO
  for (const part of checkout.parts)
    if (part.state === 'rejected' && !part.is_closed && !mayComeBack(part)) {
      part.is_closed = true
      part.is_stock_held = false
      part.version += 1
      part.last_decision = null
    }
  if (checkout.parts.some((part) => part.state === 'awaiting_approval' || mayComeBack(part))) return
  for (const part of checkout.parts)
    if (part.state === 'approved' && !part.payment) {
      part.payment = { due_rupiah: totalOf(part), state: 'open' }
      part.due_at = at + (world.offices[part.office] as Office).payment_hours * HOUR
      part.version += 1
      part.last_decision = null
    }
  if (checkout.parts.every(({ state }) => ['rejected', 'expired', 'cancelled'].includes(state)))
    checkout.closed_at ??= at
}

/** What only time brings about: the end of a deadline, its reminder, its escalation, and conclusions. */
export function passTime(world: World, checkouts: readonly Checkout[], at: number): void {
  for (const part of checkouts.flatMap(({ parts }) => parts)) {
    if (part.due_at !== null && part.due_at < at) {
      if (part.state === 'approved') cancel(part, at)
      else {
        leave(part, 'expired', at)
        part.is_stock_held = false
        part.version += 1
        part.last_decision = null
      }
    }
    if (part.state === 'awaiting_approval') tellLate(part, at)
  }
  for (const checkout of checkouts) conclude(world, checkout, at)
}

function tellLate(part: Part, at: number): void {
  const tell = (kind: Notice['kind'], role: Decider | null) => {
    const known = part.notices.some(
      (notice) => notice.kind === kind && notice.round === part.rounds.length && notice.step === part.step,
    )
    if (known) return
    part.notices.push({ round: part.rounds.length, step: part.step as number, kind, role, at })
    if (kind === 'escalation') part.escalated_to = role
  }
  const waiting = stepRole(part) as Decider
  if ((part.escalate_at as number) <= at) tell('escalation', above(waiting))
  else if ((part.remind_at as number) <= at) tell('reminder', waiting)
}
