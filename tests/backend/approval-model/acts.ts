import { letterFor, type Office, type Person, rolesOf } from './office.ts'
import {
  type Act,
  barsOf,
  type Change,
  type Checkout,
  cancel,
  contentOf,
  type Decision,
  isLifted,
  leave,
  type Outcome,
  openRound,
  type Part,
  roundOf,
  seatOf,
  UNDO,
  type World,
  waitFor,
} from './order.ts'
import { conclude } from './time.ts'

const APPROVERS: readonly string[] = ['kasubsi', 'kasi_giatja', 'head']
const DECIDERS: readonly string[] = [...APPROVERS, 'security']
const WORKSHOP: readonly string[] = ['catalogue_staff', 'kasubsi', 'kasi_giatja']

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
