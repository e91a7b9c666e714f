import type { FacilityOrderState, TransitionName } from '../../contract/order-state'
import { APPROVER_ROLES, type Role, WORKSHOP_ROLES } from '../../contract/role'

/** What a transition needs to know about the order, the caller and what the caller brought along. */
export interface TransitionFacts {
  is_paid: boolean
  method: 'delivery' | 'pickup'
  /** The cooperative counted and accepted all that was handed over. */
  is_accepted: boolean
  /** The caller last edited the price of one of the lines. */
  caller_is_maker: boolean
  has_reason: boolean
  has_cooperative: boolean
  /** Null when no code was brought. */
  pickup_code_matches: boolean | null
  settlement_is_due: boolean
  has_tracking: boolean
}

export type GuardName = keyof typeof GUARDS
export type EffectName =
  | 'request_payment'
  | 'confirm_payment'
  | 'lapse_payment'
  | 'release_stock'
  | 'take_stock'
  | 'make_pickup_code'
  | 'write_hand_over'
  | 'accept_hand_over'
  | 'record_shipment'
  | 'settle_proceeds'
  | 'post_refund_due'
  | 'post_refund_paid'
  | 'mail_buyer'

export type TransitionActor = 'buyer' | 'system' | Role

/** One row of the facility order's life (design §4): the code, docs/transitions.md and the tests all read this. */
export interface Transition {
  name: TransitionName
  from: FacilityOrderState | null
  to: FacilityOrderState
  by: readonly TransitionActor[]
  guards: readonly GuardName[]
  effects: readonly EffectName[]
}

/** A guard answers null when it lets pass, else the sentence that tells the caller what is in the way. */
export const GUARDS = {
  maker_is_not_checker: (f: TransitionFacts) =>
    f.caller_is_maker
      ? 'Anda terakhir mengubah harga salah satu barang ini, jadi keputusan harus diambil pejabat lain.'
      : null,
  reason_given: (f: TransitionFacts) => (f.has_reason ? null : 'Pilih alasannya.'),
  is_paid: (f: TransitionFacts) => (f.is_paid ? null : 'Pembayaran belum dikonfirmasi bendahara.'),
  is_unpaid: (f: TransitionFacts) =>
    f.is_paid ? 'Pesanan sudah dibayar; pembatalan harus melalui kepala dengan pengembalian dana.' : null,
  is_unpaid_yet: (f: TransitionFacts) => (f.is_paid ? 'Pembayaran ini sudah dikonfirmasi.' : null),
  is_delivery: (f: TransitionFacts) =>
    f.method === 'delivery' ? null : 'Pesanan ini diambil di tempat, bukan diserahkan ke koperasi.',
  is_pickup: (f: TransitionFacts) =>
    f.method === 'pickup' ? null : 'Pesanan ini dikirim melalui koperasi, bukan diambil di tempat.',
  has_cooperative: (f: TransitionFacts) =>
    f.has_cooperative ? null : 'Belum ada koperasi yang melayani UPT ini.',
  is_accepted: (f: TransitionFacts) =>
    f.is_accepted
      ? null
      : 'Barang belum diterima lengkap. Hitung dan terima dahulu sesuai jumlah yang diserahkan.',
  is_not_accepted: (f: TransitionFacts) => (f.is_accepted ? 'Barang sudah diterima lengkap.' : null),
  pickup_code_matches: (f: TransitionFacts) =>
    f.pickup_code_matches ? null : 'Kode pengambilan tidak cocok. Minta pembeli menunjukkan kodenya.',
  tracking_given: (f: TransitionFacts) => (f.has_tracking ? null : 'Isi kurir dan nomor resi.'),
  settlement_is_due: (f: TransitionFacts) =>
    f.settlement_is_due ? null : 'Masa pengembalian barang belum berakhir, jadi hasil belum boleh dibagi.',
} as const

const T = (
  name: TransitionName,
  from: FacilityOrderState | null,
  to: FacilityOrderState,
  by: readonly TransitionActor[],
  guards: readonly GuardName[],
  effects: readonly EffectName[],
): Transition => ({ name, from, to, by, guards, effects })

/** The whole life of a facility order. */
export const TRANSITION_TABLE: readonly Transition[] = [
  T('place', null, 'awaiting_approval', ['system'], [], ['mail_buyer']),
  T(
    'approve',
    'awaiting_approval',
    'approved',
    APPROVER_ROLES,
    ['maker_is_not_checker'],
    ['request_payment', 'mail_buyer'],
  ),
  T(
    'reject',
    'awaiting_approval',
    'rejected',
    APPROVER_ROLES,
    ['maker_is_not_checker', 'reason_given'],
    ['release_stock', 'mail_buyer'],
  ),
  T('expire', 'awaiting_approval', 'expired', ['system'], [], ['release_stock', 'mail_buyer']),
  T(
    'cancel',
    'awaiting_approval',
    'cancelled',
    ['buyer', ...APPROVER_ROLES],
    [],
    ['release_stock', 'mail_buyer'],
  ),
  T(
    'cancel',
    'approved',
    'cancelled',
    ['buyer', ...APPROVER_ROLES],
    ['is_unpaid'],
    ['lapse_payment', 'release_stock', 'mail_buyer'],
  ),
  T(
    'lapse',
    'approved',
    'cancelled',
    ['system'],
    ['is_unpaid'],
    ['lapse_payment', 'release_stock', 'mail_buyer'],
  ),
  T('pay', 'approved', 'approved', ['treasurer'], ['is_unpaid_yet'], ['confirm_payment', 'mail_buyer']),
  T('start_production', 'approved', 'in_production', WORKSHOP_ROLES, ['is_paid'], []),
  T('mark_ready', 'in_production', 'ready', WORKSHOP_ROLES, [], ['make_pickup_code', 'mail_buyer']),
  T(
    'hand_over',
    'ready',
    'handed_over',
    WORKSHOP_ROLES,
    ['is_delivery', 'has_cooperative'],
    ['write_hand_over', 'take_stock'],
  ),
  T(
    'accept_goods',
    'handed_over',
    'handed_over',
    ['cooperative_clerk'],
    ['is_not_accepted'],
    ['accept_hand_over'],
  ),
  T(
    'ship',
    'handed_over',
    'shipped',
    ['cooperative_clerk'],
    ['is_accepted', 'tracking_given'],
    ['record_shipment', 'mail_buyer'],
  ),
  T('deliver', 'shipped', 'delivered', ['cooperative_clerk'], [], ['mail_buyer']),
  T(
    'pick_up',
    'ready',
    'picked_up',
    WORKSHOP_ROLES,
    ['is_pickup', 'pickup_code_matches'],
    ['take_stock', 'mail_buyer'],
  ),
  T('settle', 'delivered', 'settled', ['treasurer', 'system'], ['settlement_is_due'], ['settle_proceeds']),
  T('settle', 'picked_up', 'settled', ['treasurer', 'system'], ['settlement_is_due'], ['settle_proceeds']),
  T(
    'withdraw_paid',
    'approved',
    'refund_due',
    ['head'],
    ['is_paid', 'reason_given'],
    ['release_stock', 'post_refund_due', 'mail_buyer'],
  ),
  T(
    'withdraw_paid',
    'in_production',
    'refund_due',
    ['head'],
    ['is_paid', 'reason_given'],
    ['release_stock', 'post_refund_due', 'mail_buyer'],
  ),
  T(
    'withdraw_paid',
    'ready',
    'refund_due',
    ['head'],
    ['is_paid', 'reason_given'],
    ['release_stock', 'post_refund_due', 'mail_buyer'],
  ),
  T('refund', 'refund_due', 'refunded', ['treasurer'], [], ['post_refund_paid', 'mail_buyer']),
]

/** The row for a transition out of a state, if there is one. */
export function findTransition(
  name: TransitionName,
  from: FacilityOrderState | null,
): Transition | undefined {
  return TRANSITION_TABLE.find((row) => row.name === name && row.from === from)
}

/** The first guard that is in the way, as a sentence; null when the transition may go ahead. */
export function refusalOf(transition: Transition, facts: TransitionFacts): string | null {
  for (const guard of transition.guards) {
    const sentence = GUARDS[guard](facts)
    if (sentence) return sentence
  }
  return null
}

/** Guards about what the caller still has to bring along: they do not hide a transition from the desk. */
const BROUGHT_ALONG: readonly GuardName[] = ['reason_given', 'pickup_code_matches', 'tracking_given']

/** What someone with these roles may do now, for the buttons of a desk. */
export function allowedTransitions(
  state: FacilityOrderState,
  roles: readonly TransitionActor[],
  facts: TransitionFacts,
): TransitionName[] {
  return TRANSITION_TABLE.filter(
    (row) =>
      row.from === state &&
      row.by.some((actor) => roles.includes(actor)) &&
      row.guards.every((guard) => BROUGHT_ALONG.includes(guard) || GUARDS[guard](facts) === null),
  ).map((row) => row.name)
}

/** States in which nobody has anything left to do. */
export function isFinal(state: FacilityOrderState): boolean {
  return !TRANSITION_TABLE.some((row) => row.from === state)
}
