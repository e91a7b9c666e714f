export const FACILITY_ORDER_STATES = [
  'awaiting_approval',
  'approved',
  'rejected',
  'expired',
  'cancelled',
  'in_production',
  'ready',
  'handed_over',
  'shipped',
  'delivered',
  'picked_up',
  'settled',
  'refund_due',
  'refunded',
] as const

export type FacilityOrderState = (typeof FACILITY_ORDER_STATES)[number]

/** Nobody makes, sends or pays back anything any more. */
export const FINISHED_STATES = [
  'rejected',
  'expired',
  'cancelled',
  'settled',
  'refunded',
] as const satisfies readonly FacilityOrderState[]

/** Reasons an officer may give for a rejection; words for people are in the dictionaries. */
export const REJECTION_REASONS = [
  'no_capacity',
  'no_material',
  'price_wrong',
  'destination_unserved',
  'quality',
  'security',
  'other',
] as const

export const TRANSITIONS = [
  'place',
  'approve_step',
  'approve',
  'reject',
  'undo_decision',
  'change',
  'close',
  'begin_payment',
  'expire',
  'lapse',
  'cancel',
  'pay',
  'start_production',
  'mark_ready',
  'hand_over',
  'accept_goods',
  'ship',
  'deliver',
  'pick_up',
  'settle',
  'withdraw_paid',
  'accept_return',
  'refund',
] as const

export type TransitionName = (typeof TRANSITIONS)[number]
