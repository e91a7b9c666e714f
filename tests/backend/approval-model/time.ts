import { above, type Decider, type Office } from './office.ts'
import { HOUR } from './open-minutes.ts'
import {
  type Checkout,
  cancel,
  leave,
  type Notice,
  type Part,
  stepRole,
  totalOf,
  UNDO,
  type World,
} from './order.ts'

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
