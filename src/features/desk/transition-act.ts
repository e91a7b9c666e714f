import type { moveFacilityOrder } from '../../../medusa/src/contract/facility-order.ts'
import type { TransitionName } from '../../../medusa/src/contract/order-state.ts'
import type { BodyOf } from '../../lib/medusa.ts'
import type { News } from './news.ts'

type Move = BodyOf<typeof moveFacilityOrder>

/** What is announced after each act of the facility's desks. */
export const newsOfTransition: Record<Move['transition'], News> = {
  start_production: 'dikerjakan',
  mark_ready: 'siap',
  hand_over: 'diserahkan',
  pick_up: 'diambil',
  settle: 'dibagi',
  cancel: 'dibatalkan',
  withdraw_paid: 'dana_ditarik',
  accept_return: 'retur_diterima',
  refund: 'dana_kembali',
}

/** The act that a form asks for, if it is one of the facility's. */
export function transitionOf(values: Record<string, string>): Move['transition'] | undefined {
  return Object.keys(newsOfTransition).find((name): name is Move['transition'] => name === values.transition)
}

/** The body of an act from a form with its hidden version; empty answers are left out. */
export function moveBody(values: Record<string, string>, lines?: Move['lines']): Record<string, unknown> {
  return {
    transition: values.transition,
    expected_version: values.expected_version,
    note: values.note || undefined,
    reason_code: values.reason_code || undefined,
    pickup_code: values.pickup_code || undefined,
    lines,
  }
}

/** Acts that stop an order: they need a reason, and their own form. */
export const STOPPING = [
  'cancel',
  'withdraw_paid',
  'accept_return',
] as const satisfies readonly TransitionName[]
