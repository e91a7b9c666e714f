import type { TransitionName } from '../../contract/facility-order'
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

const APPROVED = [act('approve', 'kasubsi', 5)]
const PAID = [...APPROVED, act('pay', 'treasurer', 20)]
const BEGUN = [...PAID, act('start_production', 'catalogue_staff', 23)]
const READY = [...BEGUN, act('mark_ready', 'catalogue_staff', 46)]
const HANDED = [...READY, act('hand_over', 'kasubsi', 50)]
const ACCEPTED = [...HANDED, act('accept_goods', 'cooperative_clerk', 53)]
const SHIPPED = [...ACCEPTED, act('ship', 'cooperative_clerk', 70)]
const DELIVERED = [...SHIPPED, act('deliver', 'cooperative_clerk', 150)]
const PICKED_UP = [...READY, act('pick_up', 'catalogue_staff', 120)]
/** Past the return window of three days. */
const SETTLED_AFTER_HOURS = 230
const DEPOSITED_AFTER_HOURS = 236

const BY_END: Record<Exclude<PastEnd, 'settled' | 'deposited'>, readonly PastAct[]> = {
  waiting: [],
  rejected: [act('reject', 'kasubsi', 6)],
  expired: [act('expire', 'system', 49)],
  cancelled: [act('cancel', 'buyer', 3)],
  unpaid: APPROVED,
  lapsed: [...APPROVED, act('lapse', 'system', 54)],
  paid: PAID,
  in_production: BEGUN,
  ready: READY,
  handed_over: HANDED,
  accepted: ACCEPTED,
  shipped: SHIPPED,
  delivered: DELIVERED,
  picked_up: PICKED_UP,
  refund_due: [...PAID, act('withdraw_paid', 'head', 30)],
  refunded: [...PAID, act('withdraw_paid', 'head', 30), act('refund', 'treasurer', 52)],
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
