import { z } from '@medusajs/framework/zod'
import { BUYER_TYPES, postalCodeField } from './checkout'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, pagingFields, rupiahField } from './fields'
import { deskOrder, facilityOrderRow } from './order-shape'
import { APPROVER_ROLES, DECIDER_ROLES } from './role'

/** The queue of one facility, nearest deadline first. `mine`: what waits for a role of the caller; `late`: past three quarters. */
export const APPROVAL_VIEWS = ['mine', 'all', 'late'] as const
/** Value classes of the queue's filter: up to Rp2,000,000, up to Rp10,000,000, above. */
export const VALUE_CLASSES = ['small', 'medium', 'large'] as const

const approvalRow = facilityOrderRow
  .extend({
    version: z.int(),
    content_hash: z.string(),
    mode: z.string(),
    step: z.int(),
    step_count: z.int(),
    step_role: z.string(),
    escalated_to: z.string().nullable(),
    is_late: z.boolean(),
    /** One that may be approved together with others: see `approveInBulk`. */
    is_uniform_and_small: z.boolean(),
  })
  .meta({ id: 'ApprovalRow' })
export type ApprovalRow = z.infer<typeof approvalRow>

export const listApprovals = defineRoute({
  method: 'GET',
  path: '/facility/approvals',
  actor: 'facility',
  summary:
    'Orders that wait for approval, nearest deadline first, with counts. Filters: view, mode, value class, buyer type.',
  query: z.object({
    view: z.enum(APPROVAL_VIEWS).catch('mine'),
    mode: z.enum(['ready_stock', 'made_to_order', 'harvest', 'custom']).optional().catch(undefined),
    value: z.enum(VALUE_CLASSES).optional().catch(undefined),
    buyer_type: z.enum(BUYER_TYPES).optional().catch(undefined),
    ...pagingFields,
    /** The page that ends just before this place, in the form of `next`: `<due_at>~<id>` of an order. */
    before: z.string().max(200).optional(),
  }),
  response: z.object({
    orders: z.array(approvalRow),
    /** Of the whole queue, whatever the filters are. */
    counts: z.object({ mine: z.int(), all: z.int(), late: z.int() }),
    next: z.string().nullable(),
  }),
})

export const undoDecision = defineRoute({
  method: 'POST',
  path: '/facility/orders/:id/decisions/undo',
  actor: 'facility',
  roles: DECIDER_ROLES,
  summary:
    'Takes back the caller’s own last decision, within 10 seconds and as long as nothing followed. 409 `stale_version` when something did.',
  params: idParams,
  body: z.object({ expected_version: z.coerce.number().int() }),
  response: z.object({ order: deskOrder }),
})

export const changeFacilityOrder = defineRoute({
  method: 'POST',
  path: '/facility/orders/:id/changes',
  actor: 'facility',
  roles: ['catalogue_staff', 'kasubsi', 'kasi_giatja'],
  summary:
    'Changes what is decided on while the order waits: dates, smaller quantities, lower prices, buyer type, address within the village. Earlier steps become void, and whoever changes it does not decide.',
  params: idParams,
  body: z
    .object({
      expected_version: z.coerce.number().int(),
      promised_from: dayField.optional(),
      promised_to: dayField.optional(),
      buyer_type: z.enum(BUYER_TYPES).optional(),
      lines: z
        .array(
          z.object({
            facility_order_line_id: z.string().max(80),
            quantity: z.coerce.number().int().min(1, 'Jumlah paling sedikit 1.').optional(),
            unit_price_rupiah: z.coerce.number().int().min(1, 'Harga paling sedikit Rp1.').optional(),
          }),
        )
        .max(40)
        .optional(),
      address: z
        .object({
          street: z.string().trim().min(5, 'Isi alamat lengkap, paling sedikit 5 huruf.').max(300),
          postal_code: postalCodeField,
          landmark: z.string().trim().max(200).optional(),
        })
        .optional(),
      note: z
        .string({ error: 'Jelaskan perubahannya; pembeli membacanya.' })
        .trim()
        .min(5, 'Jelaskan perubahannya; pembeli membacanya.')
        .max(500, 'Penjelasan paling banyak 500 huruf.'),
    })
    .superRefine((change, context) => {
      if (change.promised_from && change.promised_to && change.promised_to < change.promised_from)
        context.addIssue({
          code: 'custom',
          path: ['promised_to'],
          message: 'Tanggal selesai tidak boleh sebelum tanggal mulai.',
        })
    }),
  response: z.object({ order: deskOrder }),
})
export type OrderChange = Omit<z.output<NonNullable<typeof changeFacilityOrder.body>>, 'expected_version'>

export const approveInBulk = defineRoute({
  method: 'POST',
  path: '/facility/approvals/bulk',
  actor: 'facility',
  roles: APPROVER_ROLES,
  summary:
    'Approves several uniform small orders (ready stock, a person, below the rule’s bulk limit, no warning). Each is checked and decided by itself; one refusal holds up no other.',
  body: z.object({
    orders: z
      .array(
        z.object({
          id: z.string().min(1).max(80),
          expected_version: z.coerce.number().int(),
          content_hash: z.string().length(64),
        }),
      )
      .min(1, 'Pilih paling sedikit satu pesanan.')
      .max(50, 'Paling banyak 50 pesanan sekaligus.'),
  }),
  response: z.object({
    results: z.array(
      z.object({
        id: z.string(),
        number: z.string().nullable(),
        is_approved: z.boolean(),
        /** Why not, in a sentence; null when approved. */
        refusal: z.string().nullable(),
      }),
    ),
  }),
})

/** Everything that ever happened in an order's approval, for an auditor: rounds, decisions with hashes, notices, events. */
export const approvalHistory = z
  .object({
    number: z.string(),
    facility_name: z.string(),
    time_zone: z.string(),
    state: z.string(),
    placed_at: instantField,
    total_rupiah: rupiahField,
    content_hash: z.string(),
    /** The hash computed again from the rows at this moment. */
    recomputed_hash: z.string(),
    rounds: z.array(
      z.object({
        round: z.int(),
        cause: z.enum(['placed', 'changed']),
        opened_at: instantField,
        rule_version: z.int(),
        content: z.unknown(),
        content_hash: z.string(),
        recomputed_hash: z.string(),
        steps: z.array(z.object({ step: z.int(), role: z.string(), working_hours: z.int() })),
        decisions: z.array(
          z.object({
            id: z.string(),
            step: z.int(),
            role: z.string(),
            person: z.string(),
            capacity: z.enum(['own', 'substitute', 'escalation', 'veto']),
            substitute_for: z.string().nullable(),
            letter_number: z.string().nullable(),
            outcome: z.enum(['approve', 'reject', 'undo']),
            is_undone: z.boolean(),
            reason_code: z.string().nullable(),
            note: z.string().nullable(),
            at: instantField,
            content_hash: z.string(),
            small_office: z.array(z.string()),
          }),
        ),
        notices: z.array(
          z.object({
            step: z.int(),
            kind: z.enum(['reminder', 'escalation']),
            role: z.string().nullable(),
            at: instantField,
          }),
        ),
      }),
    ),
    events: z.array(
      z.object({
        seq: z.int(),
        transition: z.string(),
        to_state: z.string(),
        actor: z.string(),
        role: z.string().nullable(),
        person: z.string().nullable(),
        reason_code: z.string().nullable(),
        note: z.string().nullable(),
        at: instantField,
        content_hash: z.string(),
      }),
    ),
  })
  .meta({ id: 'ApprovalHistory' })
export type ApprovalHistory = z.infer<typeof approvalHistory>

export const readApprovalHistory = defineRoute({
  method: 'GET',
  path: '/facility/orders/:id/history',
  actor: 'facility',
  roles: ['kasubsi', 'kasi_giatja', 'head', 'treasurer'],
  summary: 'The full approval record of one order with its hashes, for an auditor.',
  params: idParams,
  response: z.object({ history: approvalHistory }),
})

export const readApprovalHistoryOfRegion = defineRoute({
  method: 'GET',
  path: '/region/orders/:id/history',
  actor: 'region',
  roles: ['region_officer'],
  summary: 'The same record for the regional office of the facility; read only.',
  params: idParams,
  response: z.object({ history: approvalHistory }),
})

export const approvalRoutes = [
  listApprovals,
  undoDecision,
  changeFacilityOrder,
  approveInBulk,
  readApprovalHistory,
  readApprovalHistoryOfRegion,
]
