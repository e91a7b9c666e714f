import type { FacilityOrderState, TransitionName } from '../../contract/order-state'
import { APPROVER_ROLES, DECIDER_ROLES, ROLE_TITLES, type Role, WORKSHOP_ROLES } from '../../contract/role'

/** What makes somebody a maker of what they would decide on: SQL function `approval_bars` says the same. */
export type Bar = 'set_the_price' | 'entered_the_order' | 'decided_earlier'

/** What a transition needs to know about the order, the caller and what the caller brought along. */
export interface TransitionFacts {
  is_paid: boolean
  method: 'delivery' | 'pickup'
  /** The cooperative counted and accepted all that was handed over. */
  is_accepted: boolean
  /** Why the caller may not decide: maker is not checker. */
  bars: readonly Bar[]
  /** The order's rule is a small office's and nobody else could take this step: the bars are lifted, and the decision says so. */
  is_small_office_lift: boolean
  /** Whose step it is; null while the order does not wait for approval. */
  step_role: Role | null
  is_last_step: boolean
  /** The caller holds the waiting role, acts for it (Plh), or the step escalated to a role of theirs. */
  holds_step: boolean
  /** The order's rule lets one of the caller's roles veto. */
  may_veto: boolean
  /** The order's last event is a decision of the caller. */
  is_own_last_decision: boolean
  /** The last decision can no longer be taken back. */
  is_undo_over: boolean
  /** Every part of the buyer's order is decided, for good. */
  is_all_decided: boolean
  is_payment_asked: boolean
  /** The deadline of the waiting step, or of the payment, has passed. */
  is_overdue: boolean
  has_reason: boolean
  has_cooperative: boolean
  /** Null when no code was brought. */
  pickup_code_matches: boolean | null
  settlement_is_due: boolean
  has_tracking: boolean
  /** The caller gave the sale up, so that its money is due to the buyer. */
  made_refund_due: boolean
}

export type GuardName = keyof typeof GUARDS
export type EffectName =
  | 'record_decision'
  | 'open_next_step'
  | 'leave_chain'
  | 'return_to_step'
  | 'change_content'
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
  holds_step: (f: TransitionFacts) => (f.holds_step ? null : notYourStep(f)),
  holds_step_or_veto: (f: TransitionFacts) => (f.holds_step || f.may_veto ? null : notYourStep(f)),
  maker_is_not_checker: (f: TransitionFacts) => {
    const [bar] = f.bars
    return bar && !f.is_small_office_lift ? BAR_SENTENCES[bar] : null
  },
  is_last_step: (f: TransitionFacts) =>
    f.is_last_step ? null : 'Masih ada langkah persetujuan sesudah langkah ini.',
  is_not_last_step: (f: TransitionFacts) =>
    f.is_last_step ? 'Ini langkah terakhir: persetujuannya memutuskan pesanan.' : null,
  is_own_last_decision: (f: TransitionFacts) =>
    f.is_own_last_decision
      ? null
      : 'Hanya keputusan terakhir Anda sendiri yang dapat diurungkan, selama belum ada langkah sesudahnya.',
  undo_is_open: (f: TransitionFacts) =>
    f.is_undo_over ? 'Sudah lewat 10 detik, jadi keputusan ini tidak dapat diurungkan lagi.' : null,
  undo_is_over: (f: TransitionFacts) =>
    f.is_undo_over ? null : 'Keputusan ini masih dapat diurungkan oleh pejabatnya.',
  all_parts_decided: (f: TransitionFacts) =>
    f.is_all_decided ? null : 'Bagian UPT lain dari pesanan ini belum diputuskan.',
  payment_not_asked: (f: TransitionFacts) => (f.is_payment_asked ? 'Pembayaran sudah dibuka.' : null),
  in_time: (f: TransitionFacts) =>
    f.is_overdue ? 'Batas waktu langkah ini sudah lewat, jadi pesanan ini dianggap ditolak.' : null,
  is_overdue: (f: TransitionFacts) => (f.is_overdue ? null : 'Batas waktunya belum lewat.'),
  payment_asked: (f: TransitionFacts) => (f.is_payment_asked ? null : 'Pembayaran belum dibuka.'),
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
  refund_is_anothers: (f: TransitionFacts) =>
    f.made_refund_due
      ? 'Anda yang menetapkan pengembalian dana ini, jadi pejabat lain yang mencatat pembayarannya.'
      : null,
} as const

const BAR_SENTENCES: Record<Bar, string> = {
  set_the_price:
    'Anda terakhir mengubah harga salah satu barang ini, jadi keputusan harus diambil pejabat lain.',
  entered_the_order:
    'Anda yang memasukkan atau mengubah pesanan ini, jadi keputusan harus diambil pejabat lain.',
  decided_earlier:
    'Anda sudah menyetujui langkah sebelumnya, jadi langkah ini harus diputuskan pejabat lain.',
}

function notYourStep(f: TransitionFacts): string {
  return f.step_role
    ? `Langkah ini menunggu keputusan ${ROLE_TITLES[f.step_role]}.`
    : 'Pesanan ini tidak sedang menunggu persetujuan.'
}

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
    'approve_step',
    'awaiting_approval',
    'awaiting_approval',
    APPROVER_ROLES,
    ['holds_step', 'maker_is_not_checker', 'is_not_last_step', 'in_time'],
    ['record_decision', 'open_next_step'],
  ),
  T(
    'approve',
    'awaiting_approval',
    'approved',
    APPROVER_ROLES,
    ['holds_step', 'maker_is_not_checker', 'is_last_step', 'in_time'],
    ['record_decision', 'leave_chain'],
  ),
  T(
    'reject',
    'awaiting_approval',
    'rejected',
    DECIDER_ROLES,
    ['holds_step_or_veto', 'maker_is_not_checker', 'in_time', 'reason_given'],
    ['record_decision', 'leave_chain'],
  ),
  ...(['awaiting_approval', 'approved', 'rejected'] as const).map((from) =>
    T(
      'undo_decision',
      from,
      'awaiting_approval',
      DECIDER_ROLES,
      ['is_own_last_decision', 'undo_is_open'],
      ['record_decision', 'return_to_step'],
    ),
  ),
  T(
    'change',
    'awaiting_approval',
    'awaiting_approval',
    WORKSHOP_ROLES,
    ['in_time'],
    ['change_content', 'mail_buyer'],
  ),
  T('close', 'rejected', 'rejected', ['system'], ['undo_is_over'], ['release_stock', 'mail_buyer']),
  T(
    'begin_payment',
    'approved',
    'approved',
    ['system'],
    ['all_parts_decided', 'payment_not_asked'],
    ['request_payment', 'mail_buyer'],
  ),
  T(
    'expire',
    'awaiting_approval',
    'expired',
    ['system'],
    ['is_overdue'],
    ['leave_chain', 'release_stock', 'mail_buyer'],
  ),
  T(
    'cancel',
    'awaiting_approval',
    'cancelled',
    ['buyer', ...APPROVER_ROLES],
    [],
    ['leave_chain', 'release_stock', 'mail_buyer'],
  ),
  T(
    'cancel',
    'approved',
    'cancelled',
    ['buyer', ...APPROVER_ROLES],
    ['is_unpaid'],
    ['leave_chain', 'lapse_payment', 'release_stock', 'mail_buyer'],
  ),
  T(
    'lapse',
    'approved',
    'cancelled',
    ['system'],
    ['payment_asked', 'is_unpaid', 'is_overdue'],
    ['leave_chain', 'lapse_payment', 'release_stock', 'mail_buyer'],
  ),
  T(
    'pay',
    'approved',
    'approved',
    ['treasurer'],
    ['payment_asked', 'is_unpaid_yet'],
    ['confirm_payment', 'mail_buyer'],
  ),
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
  // Goods that came back: what was divided is taken back before the money is due to the buyer. Stock is counted by hand.
  ...(['delivered', 'picked_up', 'settled'] as const).map((from) =>
    T(
      'accept_return',
      from,
      'refund_due',
      ['head'],
      ['is_paid', 'reason_given'],
      ['post_refund_due', 'mail_buyer'],
    ),
  ),
  T(
    'refund',
    'refund_due',
    'refunded',
    ['treasurer'],
    ['refund_is_anothers'],
    ['post_refund_paid', 'mail_buyer'],
  ),
]

/** The row for a transition out of a state, if there is one. */
export function findTransition(
  name: TransitionName,
  from: FacilityOrderState | null,
): Transition | undefined {
  return TRANSITION_TABLE.find((row) => row.name === name && row.from === from)
}

/** Why something may not be done: by name for programs and tests, in a sentence for people. */
export interface Refusal {
  refusal: 'no_such_transition' | 'role' | GuardName
  sentence: string
}

/** The one place that says whether a transition may be made: the row of the table, or the first thing that is in the way. */
export function judge(
  name: TransitionName,
  from: FacilityOrderState | null,
  actors: readonly TransitionActor[],
  facts: TransitionFacts,
): Transition | Refusal {
  const transition = findTransition(name, from)
  if (!transition)
    return {
      refusal: 'no_such_transition',
      sentence: 'Langkah ini tidak mungkin dalam keadaan pesanan sekarang.',
    }
  if (!transition.by.some((actor) => actors.includes(actor)))
    return { refusal: 'role', sentence: 'Peran Anda tidak mengizinkan tindakan ini.' }
  for (const guard of transition.guards) {
    const sentence = GUARDS[guard](facts)
    if (sentence) return { refusal: guard, sentence }
  }
  return transition
}

/** Guards about what the caller still has to bring along: they do not hide a transition from the desk. */
const BROUGHT_ALONG: readonly GuardName[] = ['reason_given', 'pickup_code_matches', 'tracking_given']

/** What someone with these roles may do now, for the buttons of a desk. */
export function allowedTransitions(
  state: FacilityOrderState,
  roles: readonly TransitionActor[],
  facts: TransitionFacts,
): TransitionName[] {
  return TRANSITION_TABLE.filter((row) => row.from === state)
    .map((row) => row.name)
    .filter((name) => {
      const verdict = judge(name, state, roles, facts)
      return !('refusal' in verdict) || (BROUGHT_ALONG as readonly string[]).includes(verdict.refusal)
    })
}

/** What reopens an order that nobody has anything left to do with. */
const REOPENING: readonly TransitionName[] = ['undo_decision', 'accept_return']

/** States in which nobody has anything left to do, but for what a decision still brings about. */
export function isFinal(state: FacilityOrderState): boolean {
  return !TRANSITION_TABLE.some(
    (row) => row.from === state && !REOPENING.includes(row.name) && row.to !== state,
  )
}
