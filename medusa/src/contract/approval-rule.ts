import { z } from '@medusajs/framework/zod'
import { BUYER_TYPES } from './checkout'
import { defineRoute } from './define-route'
import { instantField, rupiahField, textField } from './fields'
import { APPROVER_ROLES, DECIDER_ROLES } from './role'

/** How a good comes to be; of an order with several kinds the last of this list counts. */
export const ORDER_MODES = ['ready_stock', 'harvest', 'made_to_order', 'custom'] as const
export type OrderMode = (typeof ORDER_MODES)[number]

/** Longest time for one step: a little over two weeks of office hours. */
export const STEP_WORKING_HOURS_MAX = 80

/** Orders above this are never decided together with others, whatever a rule says. */
export const BULK_LIMIT_MAX_RUPIAH = 2_000_000

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
  working_hours: z.int().min(1).max(STEP_WORKING_HOURS_MAX),
})
export type ApprovalStepRule = z.infer<typeof approvalStepRule>

const HOURS = `Isi jam kerja dengan angka bulat 1 sampai ${STEP_WORKING_HOURS_MAX}.`
const RUPIAH = 'Isi nilai rupiah dengan angka bulat, misalnya 2000000.'
const BULK = 'Isi batas rupiah dengan angka bulat 0 sampai 2000000.'

/** The steps of a new version: each role once, approvers decide, security only objects, and one step that no order escapes. */
const stepsInput = z
  .array(
    approvalStepRule.extend({
      above_rupiah: z
        .int({ error: RUPIAH })
        .min(0, RUPIAH)
        .max(1_000_000_000_000, 'Nilai paling tinggi Rp1.000.000.000.000.')
        .nullable(),
      working_hours: z.int({ error: HOURS }).min(1, HOURS).max(STEP_WORKING_HOURS_MAX, HOURS),
    }),
  )
  .max(DECIDER_ROLES.length, 'Setiap peran hanya boleh satu kali.')
  .superRefine((steps, context) => {
    const refuse = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const approvers: readonly string[] = APPROVER_ROLES
    for (const [index, step] of steps.entries()) {
      if (steps.findIndex(({ role }) => role === step.role) < index)
        refuse([index, 'role'], 'Setiap peran hanya boleh satu kali.')
      if ((step.kind === 'decide') !== approvers.includes(step.role))
        refuse(
          [index, 'kind'],
          step.kind === 'decide'
            ? 'Pengamanan hanya dapat mengajukan keberatan, tidak memutuskan.'
            : 'Hanya pengamanan yang dapat mengajukan keberatan.',
        )
      const has_condition = step.above_rupiah !== null || step.modes.length > 0 || step.buyer_types.length > 0
      if (!step.is_always && !has_condition)
        refuse(
          [index, 'above_rupiah'],
          'Isi paling sedikit satu syarat: nilai, cara pengadaan, atau jenis pembeli.',
        )
    }
    if (!steps.some((step) => step.kind === 'decide' && step.is_always))
      refuse([], 'Paling sedikit satu peran harus selalu memutuskan.')
  })

const ruleFields = {
  steps: stepsInput,
  is_small_office: z.boolean(),
  bulk_limit_rupiah: z.int({ error: BULK }).min(0, BULK).max(BULK_LIMIT_MAX_RUPIAH, BULK),
}

export const approvalRule = z
  .object({
    version: z.int(),
    steps: z.array(approvalStepRule),
    is_small_office: z.boolean(),
    bulk_limit_rupiah: rupiahField,
    note: z.string(),
    /** The title of who adopted it; null for the rule every facility begins with. */
    adopted_by: z.string().nullable(),
    adopted_at: instantField,
  })
  .meta({ id: 'ApprovalRule' })
export type ApprovalRuleShape = z.infer<typeof approvalRule>

export const listApprovalRules = defineRoute({
  method: 'GET',
  path: '/facility/approval-rules',
  actor: 'facility',
  summary: 'Every version of the facility’s approval rules, newest first: the first is in force.',
  response: z.object({
    rules: z.array(approvalRule),
    /** Class III: the small-office rule may be adopted. */
    may_be_small_office: z.boolean(),
    /** The caller is the head himself, not somebody in his place, and may adopt a version. */
    may_adopt: z.boolean(),
  }),
})

export const adoptApprovalRule = defineRoute({
  method: 'POST',
  path: '/facility/approval-rules',
  actor: 'facility',
  roles: ['head'],
  summary:
    'Adopts a new version of the rules, for orders placed from now on. Not for an acting head. 409 `stale_version` when a newer one stands.',
  body: z.object({
    expected_version: z.coerce.number().int(),
    ...ruleFields,
    note: textField('alasan perubahan', 5, 500),
  }),
  response: z.object({ rule: approvalRule }),
  status: 201,
})
export type ApprovalRuleInput = z.output<NonNullable<typeof adoptApprovalRule.body>>

/** How many orders a chain of roles takes under the rule in force, and under the one that is tried. */
export const chainCount = z.object({ roles: z.array(z.enum(DECIDER_ROLES)), before: z.int(), after: z.int() })

export const previewApprovalRule = defineRoute({
  method: 'POST',
  path: '/facility/approval-rules/preview',
  actor: 'facility',
  roles: ['head'],
  summary:
    'Which steps the orders that wait, or were placed in the last 30 days, would have needed under these rules. Changes nothing.',
  body: z.object({ steps: stepsInput }),
  response: z.object({
    /** Orders looked at: at most the newest 5,000. */
    orders: z.int(),
    changed: z.int(),
    chains: z.array(chainCount),
    /** The newest of those whose steps would differ, at most ten. */
    examples: z.array(
      z.object({
        number: z.string(),
        total_rupiah: rupiahField,
        mode: z.enum(ORDER_MODES),
        buyer_type: z.enum(BUYER_TYPES),
        before: z.array(z.enum(DECIDER_ROLES)),
        after: z.array(z.enum(DECIDER_ROLES)),
      }),
    ),
  }),
})
export type RulePreview = z.infer<typeof previewApprovalRule.response>

export const approvalRuleRoutes = [listApprovalRules, adoptApprovalRule, previewApprovalRule]
