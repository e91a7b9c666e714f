import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { instantField, pagingFields, rupiahField } from './fields'

/** A month of the facility's own zone, `2026-11`; anything else means the running one. */
const monthField = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .optional()
  .catch(undefined)

/** How long steps took, in working hours of the facility; null when none was decided. */
const hoursTaken = {
  median_working_hours: z.number().nullable(),
  p90_working_hours: z.number().nullable(),
}

export const approvalReport = z
  .object({
    /** `2026-11`, in the facility's zone. */
    month: z.string(),
    /** One row per role of the ladder, lowest first. What waits is counted now, whatever the month is. */
    roles: z.array(
      z.object({
        role: z.string(),
        waiting: z.int(),
        /** Of those waiting: past half, and of these past three quarters, of their working time. */
        past_half: z.int(),
        past_three_quarters: z.int(),
        /** In the month; decisions that were taken back count in `undone` only. */
        approved: z.int(),
        rejected: z.int(),
        undone: z.int(),
        expired: z.int(),
        ...hoursTaken,
      }),
    ),
    decision_count: z.int(),
    /** Newest first, a page of them. */
    decisions: z.array(
      z.object({
        id: z.string(),
        facility_order_id: z.string(),
        number: z.string(),
        total_rupiah: rupiahField,
        at: instantField,
        role: z.string(),
        person: z.string(),
        capacity: z.enum(['own', 'substitute', 'escalation', 'veto']),
        substitute_for: z.string().nullable(),
        letter_number: z.string().nullable(),
        small_office: z.array(z.string()),
        outcome: z.enum(['approve', 'reject']),
        is_undone: z.boolean(),
        reason_code: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'ApprovalReport' })
export type ApprovalReport = z.infer<typeof approvalReport>

export const readApprovalReport = defineRoute({
  method: 'GET',
  path: '/facility/approval-report',
  actor: 'facility',
  roles: ['head', 'kasubsi', 'kasi_giatja', 'treasurer'],
  summary:
    'What was decided in the name of the facility in a month, by whom and in which capacity, and where steps run late.',
  query: z.object({ month: monthField, ...pagingFields }),
  response: z.object({ report: approvalReport }),
})

export const readRegionApprovals = defineRoute({
  method: 'GET',
  path: '/region/approvals',
  actor: 'region',
  roles: ['region_officer'],
  summary:
    'How late the approvals of each facility of the regional office run, this month by its own zone, and the orders that are late now. Read only.',
  response: z.object({
    facilities: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        name: z.string(),
        waiting: z.int(),
        /** Past half, and past three quarters, of the step's working time. */
        late: z.int(),
        escalated: z.int(),
        expired: z.int(),
        rejected: z.int(),
        /** Reviews of its goods that its officers refused this month. */
        refused_reviews: z.int(),
        ...hoursTaken,
        /** When the order was placed that waits longest. */
        oldest_placed_at: instantField.nullable(),
        time_zone: z.string(),
      }),
    ),
    /** Orders past three quarters of their step's time, nearest deadline first; at most 100. */
    late_orders: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        facility_name: z.string(),
        time_zone: z.string(),
        step_role: z.string(),
        escalated_to: z.string().nullable(),
        placed_at: instantField,
        due_at: instantField.nullable(),
        total_rupiah: rupiahField,
      }),
    ),
  }),
})

export const approvalReportRoutes = [readApprovalReport, readRegionApprovals]
