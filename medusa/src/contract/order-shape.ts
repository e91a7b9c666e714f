import { z } from '@medusajs/framework/zod'
import { BUYER_TYPES, DELIVERY_METHODS } from './checkout'
import { dayField, instantField, rupiahField } from './fields'
import { FACILITY_ORDER_STATES, TRANSITIONS } from './order-state'

/** One line of a facility order, frozen when it was placed. */
export const orderLine = z.object({
  id: z.string(),
  name: z.string(),
  /** Null for a custom order: it has no page of its own. */
  handle: z.string().nullable(),
  workshop_name: z.string(),
  mode: z.string(),
  /** The harvest that the line was ordered from, for good. */
  harvest: z.object({ harvest_from: dayField, harvest_to: dayField }).nullable(),
  quantity: z.int(),
  unit_price_rupiah: rupiahField,
  total_rupiah: rupiahField,
})

/** What happened to a facility order: who in which role, when, why. Roles only, never names. */
export const orderEvent = z.object({
  transition: z.enum(TRANSITIONS),
  to_state: z.enum(FACILITY_ORDER_STATES),
  actor: z.enum(['buyer', 'staff', 'system']),
  role: z.string().nullable(),
  reason_code: z.string().nullable(),
  note: z.string().nullable(),
  at: instantField,
})

/** The request to pay one facility order by transfer; `amount_rupiah` = due + unique code. */
export const orderPayment = z.object({
  state: z.enum(['open', 'paid', 'lapsed']),
  due_rupiah: rupiahField,
  unique_code: z.int(),
  amount_rupiah: rupiahField,
  due_at: instantField,
  received_on: dayField.nullable(),
  bank_account: z.object({ bank: z.string(), number: z.string(), holder: z.string() }),
  proof_count: z.int(),
})

/** The hand-over record with the quantities that both sides counted. */
export const handOverRecord = z
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
export const nextActShape = z.object({
  /** `other_facilities`: this part is approved, and payment begins when the others of the order are decided. */
  by: z.enum(['officer', 'other_facilities', 'buyer', 'treasurer', 'workshop', 'cooperative', 'courier']),
  due_at: instantField.nullable(),
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

/** The chain of an order's current round: roles only, never names. */
export const approvalChain = z
  .object({
    round: z.int(),
    rule_version: z.int(),
    steps: z.array(
      z.object({
        step: z.int(),
        role: z.string(),
        status: z.enum(['approved', 'rejected', 'waiting', 'later']),
        at: instantField.nullable(),
        /** In which capacity it was decided; `substitute` is an acting officer (Plh). */
        capacity: z.enum(['own', 'substitute', 'escalation', 'veto']).nullable(),
        note: z.string().nullable(),
        small_office: z.array(z.string()),
      }),
    ),
    /** Roles that may reject while the order waits. */
    veto_roles: z.array(z.string()),
    /** When the content last changed, which made earlier steps void; null when it never did. */
    restarted_at: instantField.nullable(),
    restart_note: z.string().nullable(),
  })
  .meta({ id: 'ApprovalChain' })

export const APPROVAL_WARNINGS = [
  'first_order_of_phone',
  'unusual_quantity',
  'price_changed_lately',
  'off_platform_note',
] as const

/** A facility order with all an officer needs to decide and a workshop needs to make it. */
export const deskOrder = facilityOrderRow
  .extend({
    version: z.int(),
    content_hash: z.string(),
    /** Null while the order awaits approval: nobody decides on who the buyer is. */
    buyer: z.object({ name: z.string(), phone: z.string(), email: z.string().nullable() }).nullable(),
    /** Where it goes, as far as a decision needs it; null for pick-up. */
    area: z.object({ district: z.string(), regency: z.string(), province: z.string() }).nullable(),
    /** Null for pick-up, and while the order awaits approval. */
    address: z
      .object({
        street: z.string(),
        village: z.string(),
        district: z.string(),
        regency: z.string(),
        province: z.string(),
        postal_code: z.string().nullable(),
        landmark: z.string().nullable(),
      })
      .nullable(),
    lines: z.array(
      orderLine.extend({
        picture_hash: z.string().nullable(),
        /** Of a custom order: where its description, drawings and quotes stand. */
        quote_request_id: z.string().nullable(),
        stock_quantity: z.int().nullable(),
        reserved_quantity: z.int().nullable(),
      }),
    ),
    goods_rupiah: rupiahField,
    shipping_rupiah: rupiahField,
    promised_from: dayField,
    promised_to: dayField,
    cooperative: z.object({ id: z.string(), name: z.string() }).nullable(),
    courier: z.string().nullable(),
    tracking_number: z.string().nullable(),
    payment: orderPayment
      .extend({ id: z.string(), proofs: z.array(z.object({ id: z.string(), uploaded_at: instantField })) })
      .nullable(),
    hand_over: handOverRecord.nullable(),
    events: z.array(orderEvent),
    next: nextActShape.nullable(),
    /** Transitions the caller may make now: by state, role, guards and maker-is-not-checker. */
    allowed_transitions: z.array(z.enum(TRANSITIONS)),
    mode: z.string(),
    /** Null for an order from before chains existed, until the sweep opens its first round. */
    approval: approvalChain
      .extend({
        step: z.int().nullable(),
        escalated_to: z.string().nullable(),
        remind_at: instantField.nullable(),
        escalate_at: instantField.nullable(),
        /** Until when the caller may take the last decision back; null when it is not theirs or too late. */
        undo_until: instantField.nullable(),
      })
      .nullable(),
    warnings: z.array(z.enum(APPROVAL_WARNINGS)),
    buyer_note: z.string().nullable(),
    /** What the workshops of this order can still make up to the promised date; null where no capacity is set. */
    capacity: z.array(
      z.object({
        workshop_name: z.string(),
        weekly_capacity: z.int(),
        committed_quantity: z.int(),
        free_quantity: z.int(),
      }),
    ),
    /** Why the caller may not decide although the role would allow it (maker is not checker); else null. */
    blocked_because: z.string().nullable(),
  })
  .meta({ id: 'DeskOrder' })

export type DeskOrder = z.infer<typeof deskOrder>
