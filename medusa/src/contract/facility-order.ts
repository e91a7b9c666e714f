import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams, pagingFields } from './fields'
import { deskOrder, facilityOrderRow } from './order-shape'
import { FACILITY_ORDER_STATES, REJECTION_REASONS } from './order-state'
import { DECIDER_ROLES } from './role'

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
  roles: DECIDER_ROLES,
  summary:
    'Takes the waiting step: approves or rejects (security: only a veto, where the rule gives one). 409 `stale_version` names who decided and when; 409 `content_changed` when the hash differs from what the officer saw.',
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
    'start_production, mark_ready, hand_over, pick_up (with pickup_code), settle, cancel, withdraw_paid, accept_return, refund. Roles per transition: docs/transitions.md.',
  params: idParams,
  body: z
    .object({
      transition: z.enum([
        'start_production',
        'mark_ready',
        'hand_over',
        'pick_up',
        'settle',
        'cancel',
        'withdraw_paid',
        'accept_return',
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
    })
    // The buyer and the auditor read why the facility let an order go.
    .superRefine(({ transition, reason_code }, context) => {
      if (transition === 'cancel' && !reason_code)
        context.addIssue({ code: 'custom', path: ['reason_code'], message: 'Pilih alasan pembatalan.' })
    }),
  response: z.object({ order: deskOrder }),
})

export const facilityOrderRoutes = [
  listFacilityOrders,
  readFacilityOrder,
  decideFacilityOrder,
  moveFacilityOrder,
]
