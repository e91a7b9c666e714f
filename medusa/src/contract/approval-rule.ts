import { z } from '@medusajs/framework/zod'
import { BUYER_TYPES } from './checkout'
import { rupiahField } from './fields'
import { DECIDER_ROLES } from './role'

/** How a good comes to be; of an order with several kinds the last of this list counts. */
export const ORDER_MODES = ['ready_stock', 'harvest', 'made_to_order', 'custom'] as const
export type OrderMode = (typeof ORDER_MODES)[number]

/**
 * One rule of a chain. It applies always, or when any of its conditions holds: total above `above_rupiah`, one of `modes`, one of
 * `buyer_types`. `decide` is a step somebody must take within `working_hours`; `veto` lets the role reject while the order waits.
 */
export const approvalStepRule = z.object({
  role: z.enum(DECIDER_ROLES),
  kind: z.enum(['decide', 'veto']),
  is_always: z.boolean(),
  above_rupiah: rupiahField.nullable(),
  modes: z.array(z.enum(ORDER_MODES)),
  buyer_types: z.array(z.enum(BUYER_TYPES)),
  working_hours: z.int().min(1).max(80),
})
export type ApprovalStepRule = z.infer<typeof approvalStepRule>
