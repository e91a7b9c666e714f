import { z } from '@medusajs/framework/zod'
import { BUYER_TYPES, DELIVERY_METHODS } from './checkout'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, pagingFields, phoneField, rupiahField } from './fields'
import { APPROVER_ROLES } from './role'

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
  'approve',
  'reject',
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
  'refund',
] as const
export type TransitionName = (typeof TRANSITIONS)[number]

const line = z.object({
  id: z.string(),
  name: z.string(),
  handle: z.string(),
  workshop_name: z.string(),
  mode: z.string(),
  quantity: z.int(),
  unit_price_rupiah: rupiahField,
  total_rupiah: rupiahField,
})
const event = z.object({
  transition: z.enum(TRANSITIONS),
  to_state: z.enum(FACILITY_ORDER_STATES),
  actor: z.enum(['buyer', 'staff', 'system']),
  role: z.string().nullable(),
  reason_code: z.string().nullable(),
  note: z.string().nullable(),
  at: instantField,
})
const payment = z.object({
  state: z.enum(['open', 'paid', 'lapsed']),
  due_rupiah: rupiahField,
  unique_code: z.int(),
  amount_rupiah: rupiahField,
  due_at: instantField,
  received_on: dayField.nullable(),
  bank_account: z.object({ bank: z.string(), number: z.string(), holder: z.string() }),
  proof_count: z.int(),
})
const handOver = z
  .object({
    document_number: z.string(),
    handed_at: instantField,
    accepted_at: instantField.nullable(),
    /** Both sides counted the same: only then may the goods be shipped. */
    is_complete: z.boolean(),
    note: z.string().nullable(),
    lines: z.array(
      z.object({
        facility_order_line_id: z.string(),
        name: z.string(),
        quantity_handed: z.int(),
        quantity_accepted: z.int().nullable(),
      }),
    ),
  })
  .meta({ id: 'HandOver' })

/** Who must act next and by when; null when the part is finished. */
const nextAct = z.object({
  by: z.enum(['officer', 'buyer', 'treasurer', 'workshop', 'cooperative', 'courier']),
  due_at: instantField.nullable(),
})

/** A facility's part of an order as its buyer sees it. */
export const trackedPart = z
  .object({
    id: z.string(),
    number: z.string(),
    facility: z.object({
      slug: z.string(),
      name: z.string(),
      time_zone: z.string(),
      phone: z.string(),
      pickup_hours: z.record(z.string(), z.string()),
    }),
    state: z.enum(FACILITY_ORDER_STATES),
    method: z.enum(DELIVERY_METHODS),
    lines: z.array(line),
    goods_rupiah: rupiahField,
    shipping_rupiah: rupiahField,
    total_rupiah: rupiahField,
    promised_from: dayField,
    promised_to: dayField,
    next: nextAct.nullable(),
    payment: payment.nullable(),
    pickup_code: z.string().nullable(),
    courier: z.string().nullable(),
    tracking_number: z.string().nullable(),
    events: z.array(event),
  })
  .meta({ id: 'TrackedPart' })
export type TrackedPart = z.infer<typeof trackedPart>

export const trackedOrder = z
  .object({
    order_number: z.string(),
    placed_at: instantField,
    buyer_name: z.string(),
    total_rupiah: rupiahField,
    /** Empty for the moment between placing and derivation; the sweep closes it. */
    parts: z.array(trackedPart),
  })
  .meta({ id: 'TrackedOrder' })

const tokenParams = z.object({ token: z.string().min(20).max(64) })

export const trackOrder = defineRoute({
  method: 'GET',
  path: '/store/track/:token',
  actor: 'public',
  summary: 'An order by its unguessable token: each facility part, its state, who must act next and by when.',
  params: tokenParams,
  response: z.object({ order: trackedOrder }),
})
export const findOrder = defineRoute({
  method: 'POST',
  path: '/store/track',
  actor: 'public',
  summary:
    'Finds an order by its number and the phone it was placed with. Throttled. One answer for every miss.',
  body: z.object({
    order_number: z.string({ error: 'Isi nomor pesanan.' }).trim().min(1, 'Isi nomor pesanan.').max(30),
    phone: phoneField,
  }),
  response: z.object({ token: z.string() }),
})
export const attachProof = defineRoute({
  method: 'POST',
  path: '/store/track/:token/proofs/:id',
  actor: 'public',
  summary: 'Attaches a picture of the transfer slip to the payment request of one facility order.',
  params: tokenParams.extend(idParams.shape),
  raw_body_max_bytes: 10_000_000,
  response: z.object({ proof_count: z.int() }),
  status: 201,
})
export const cancelPart = defineRoute({
  method: 'POST',
  path: '/store/track/:token/cancellations/:id',
  actor: 'public',
  summary: 'The buyer cancels one facility order that is not paid yet.',
  params: tokenParams.extend(idParams.shape),
  response: z.object({ order: trackedOrder }),
})

/** A facility order in a queue. */
export const facilityOrderRow = z
  .object({
    id: z.string(),
    number: z.string(),
    state: z.enum(FACILITY_ORDER_STATES),
    placed_at: instantField,
    due_at: instantField.nullable(),
    buyer_type: z.enum(BUYER_TYPES),
    method: z.enum(DELIVERY_METHODS),
    destination: z.string(),
    line_summary: z.string(),
    total_rupiah: rupiahField,
    is_paid: z.boolean(),
  })
  .meta({ id: 'FacilityOrderRow' })
export type FacilityOrderRow = z.infer<typeof facilityOrderRow>

/** A facility order with all an officer needs to decide and a workshop needs to make it. */
export const deskOrder = facilityOrderRow
  .extend({
    version: z.int(),
    content_hash: z.string(),
    buyer: z.object({ name: z.string(), phone: z.string(), email: z.string().nullable() }),
    address: z
      .object({
        street: z.string(),
        village: z.string(),
        district: z.string(),
        regency: z.string(),
        province: z.string(),
        postal_code: z.string(),
        landmark: z.string().nullable(),
      })
      .nullable(),
    lines: z.array(
      line.extend({ stock_quantity: z.int().nullable(), reserved_quantity: z.int().nullable() }),
    ),
    goods_rupiah: rupiahField,
    shipping_rupiah: rupiahField,
    promised_from: dayField,
    promised_to: dayField,
    cooperative: z.object({ id: z.string(), name: z.string() }).nullable(),
    courier: z.string().nullable(),
    tracking_number: z.string().nullable(),
    payment: payment
      .extend({ id: z.string(), proofs: z.array(z.object({ id: z.string(), uploaded_at: instantField })) })
      .nullable(),
    hand_over: handOver.nullable(),
    events: z.array(event),
    next: nextAct.nullable(),
    /** Transitions the caller may make now: by state, role, guards and maker-is-not-checker. */
    allowed_transitions: z.array(z.enum(TRANSITIONS)),
    /** Why the caller may not decide although the role would allow it (maker is not checker); else null. */
    blocked_because: z.string().nullable(),
  })
  .meta({ id: 'DeskOrder' })
export type DeskOrder = z.infer<typeof deskOrder>

const orderList = z.object({
  orders: z.array(facilityOrderRow),
  counts: z.record(z.enum(FACILITY_ORDER_STATES), z.int()),
  next: z.string().nullable(),
})

export const listFacilityOrders = defineRoute({
  method: 'GET',
  path: '/facility/orders',
  actor: 'facility',
  summary: "The facility's orders, oldest first; `state` may name several, comma-separated.",
  query: z.object({ state: z.string().max(300).optional(), ...pagingFields }),
  response: orderList,
})
export const readFacilityOrder = defineRoute({
  method: 'GET',
  path: '/facility/orders/:id',
  actor: 'facility',
  summary: 'One facility order with all needed to decide.',
  params: idParams,
  response: z.object({ order: deskOrder }),
})
export const decideFacilityOrder = defineRoute({
  method: 'POST',
  path: '/facility/orders/:id/decisions',
  actor: 'facility',
  roles: APPROVER_ROLES,
  summary:
    'Approves or rejects. 409 `stale_version` names who decided and when; 409 `content_changed` when the hash differs from what the officer saw.',
  params: idParams,
  body: z
    .object({
      outcome: z.enum(['approve', 'reject'], { error: 'Pilih setujui atau tolak.' }),
      reason_code: z.enum(REJECTION_REASONS).optional(),
      note: z.string().trim().max(1000, 'Catatan paling banyak 1.000 huruf.').optional(),
      expected_version: z.coerce.number().int(),
      content_hash: z.string().length(64),
    })
    .superRefine((decision, context) => {
      if (decision.outcome === 'reject' && !decision.reason_code)
        context.addIssue({ code: 'custom', path: ['reason_code'], message: 'Pilih alasan penolakan.' })
      if (decision.outcome === 'reject' && decision.reason_code === 'other' && !decision.note)
        context.addIssue({ code: 'custom', path: ['note'], message: 'Jelaskan alasannya dalam catatan.' })
    }),
  response: z.object({ order: deskOrder }),
})
export const moveFacilityOrder = defineRoute({
  method: 'POST',
  path: '/facility/orders/:id/transitions',
  actor: 'facility',
  summary:
    'start_production, mark_ready, hand_over, pick_up (with pickup_code), settle, cancel, withdraw_paid, refund. Roles per transition: docs/transitions.md.',
  params: idParams,
  body: z.object({
    transition: z.enum([
      'start_production',
      'mark_ready',
      'hand_over',
      'pick_up',
      'settle',
      'cancel',
      'withdraw_paid',
      'refund',
    ]),
    expected_version: z.coerce.number().int(),
    note: z.string().trim().max(1000).optional(),
    reason_code: z.string().max(40).optional(),
    pickup_code: z.string().trim().max(20).optional(),
    /** For hand_over: pieces per line; absent means all as ordered. */
    lines: z
      .array(z.object({ facility_order_line_id: z.string(), quantity: z.coerce.number().int().min(0) }))
      .optional(),
  }),
  response: z.object({ order: deskOrder }),
})

export const listPayments = defineRoute({
  method: 'GET',
  path: '/facility/payments',
  actor: 'facility',
  roles: ['treasurer', 'head'],
  summary: 'Payment requests of the facility: open ones first, by deadline.',
  query: z.object({ state: z.enum(['open', 'paid', 'lapsed']).optional(), ...pagingFields }),
  response: z.object({
    payments: z.array(
      payment.extend({
        id: z.string(),
        facility_order_id: z.string(),
        facility_order_number: z.string(),
        buyer_name: z.string(),
        requested_at: instantField,
        proofs: z.array(z.object({ id: z.string(), uploaded_at: instantField })),
      }),
    ),
    next: z.string().nullable(),
  }),
})
export const confirmPayment = defineRoute({
  method: 'POST',
  path: '/facility/payments/:id/confirmations',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'The treasurer confirms that exactly the asked amount stands on the bank statement; posts to the ledger.',
  params: idParams,
  body: z.object({
    received_on: dayField,
    amount_rupiah: z.coerce
      .number({ error: 'Isi jumlah yang masuk di rekening.' })
      .int('Isi rupiah bulat.')
      .min(1, 'Isi jumlah yang masuk di rekening.'),
  }),
  response: z.object({ order: deskOrder }),
})
export const readProof = defineRoute({
  method: 'GET',
  path: '/facility/proofs/:id',
  actor: 'facility',
  roles: ['treasurer', 'head'],
  summary: 'One transfer proof as a WebP data URL (re-encoded, no metadata).',
  params: idParams,
  response: z.object({ data_url: z.string() }),
})

export const listHandOvers = defineRoute({
  method: 'GET',
  path: '/cooperative/hand-overs',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary:
    'Goods handed over to the cooperative: to accept, to ship, on the way; `state` may name several, comma-separated.',
  query: z.object({ state: z.string().max(300).optional(), ...pagingFields }),
  response: z.object({
    hand_overs: z.array(facilityOrderRow.extend({ facility_name: z.string(), hand_over: handOver })),
    counts: z.record(z.enum(FACILITY_ORDER_STATES), z.int()),
    next: z.string().nullable(),
  }),
})
export const readHandOver = defineRoute({
  method: 'GET',
  path: '/cooperative/hand-overs/:id',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'One facility order in the custody of the cooperative, by facility order id.',
  params: idParams,
  response: z.object({ order: deskOrder, facility_name: z.string(), time_zone: z.string() }),
})
export const acceptHandOver = defineRoute({
  method: 'POST',
  path: '/cooperative/hand-overs/:id/acceptances',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'The cooperative counts and accepts the goods; a difference needs a note.',
  params: idParams,
  body: z.object({
    expected_version: z.coerce.number().int(),
    lines: z
      .array(
        z.object({
          facility_order_line_id: z.string(),
          quantity: z.coerce.number({ error: 'Isi jumlah yang diterima.' }).int().min(0),
        }),
      )
      .min(1),
    note: z.string().trim().max(1000).optional(),
  }),
  response: z.object({ order: deskOrder }),
})
export const moveShipment = defineRoute({
  method: 'POST',
  path: '/cooperative/hand-overs/:id/transitions',
  actor: 'cooperative',
  roles: ['cooperative_clerk'],
  summary: 'ship (courier and tracking number) and deliver.',
  params: idParams,
  body: z
    .object({
      transition: z.enum(['ship', 'deliver']),
      expected_version: z.coerce.number().int(),
      courier: z.string().trim().max(60).optional(),
      tracking_number: z.string().trim().max(60).optional(),
      note: z.string().trim().max(1000).optional(),
    })
    .superRefine((act, context) => {
      if (act.transition !== 'ship') return
      if (!act.courier)
        context.addIssue({ code: 'custom', path: ['courier'], message: 'Isi nama kurir atau ekspedisi.' })
      if (!act.tracking_number)
        context.addIssue({ code: 'custom', path: ['tracking_number'], message: 'Isi nomor resi.' })
    }),
  response: z.object({ order: deskOrder }),
})

export const facilityOrderRoutes = [
  trackOrder,
  findOrder,
  attachProof,
  cancelPart,
  listFacilityOrders,
  readFacilityOrder,
  decideFacilityOrder,
  moveFacilityOrder,
  listPayments,
  confirmPayment,
  readProof,
  listHandOvers,
  readHandOver,
  acceptHandOver,
  moveShipment,
]
