import type { TransitionName } from '../../contract/order-state'
import type { Role } from '../../contract/role'
import type { PastEnd } from './past-orders'

/** One thing that was done to a facility's part, so many hours after the order was placed. */
export interface PastAct {
  act: TransitionName | 'deposit'
  by: Role | 'buyer' | 'system'
  hours_after: number
}

const act = (name: PastAct['act'], by: PastAct['by'], hours_after: number): PastAct => ({
  act: name,
  by,
  hours_after,
})

const APPROVED = [act('approve', 'kasubsi', 2)]
const PAID = [...APPROVED, act('pay', 'treasurer', 5)]
const BEGUN = [...PAID, act('start_production', 'catalogue_staff', 24)]
const READY = [...BEGUN, act('mark_ready', 'catalogue_staff', 48)]
const HANDED = [...READY, act('hand_over', 'kasubsi', 50)]
const ACCEPTED = [...HANDED, act('accept_goods', 'cooperative_clerk', 52)]
const SHIPPED = [...ACCEPTED, act('ship', 'cooperative_clerk', 54)]
const DELIVERED = [...SHIPPED, act('deliver', 'cooperative_clerk', 148)]
const PICKED_UP = [...READY, act('pick_up', 'catalogue_staff', 120)]
/** Past the return window of three days. */
const SETTLED_AFTER_HOURS = 240
const DEPOSITED_AFTER_HOURS = 241

const BY_END: Record<Exclude<PastEnd, 'settled' | 'deposited'>, readonly PastAct[]> = {
  waiting: [],
  rejected: [act('reject', 'kasubsi', 4)],
  expired: [act('expire', 'system', 49)],
  cancelled: [act('cancel', 'buyer', 3)],
  unpaid: APPROVED,
  lapsed: [...APPROVED, act('lapse', 'system', 51)],
  paid: PAID,
  in_production: BEGUN,
  ready: READY,
  handed_over: HANDED,
  accepted: ACCEPTED,
  shipped: SHIPPED,
  delivered: DELIVERED,
  picked_up: PICKED_UP,
  refund_due: [...PAID, act('withdraw_paid', 'head', 26)],
  refunded: [...PAID, act('withdraw_paid', 'head', 26), act('refund', 'treasurer', 50)],
}

/** Everything that happened to a part up to its end. */
export function pastActs(end: PastEnd, method: 'delivery' | 'pickup'): readonly PastAct[] {
  if (end !== 'settled' && end !== 'deposited') return BY_END[end]
  return [
    ...(method === 'pickup' ? PICKED_UP : DELIVERED),
    act('settle', 'treasurer', SETTLED_AFTER_HOURS),
    ...(end === 'deposited' ? [act('deposit', 'treasurer', DEPOSITED_AFTER_HOURS)] : []),
  ]
}
