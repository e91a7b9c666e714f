import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, instantField } from './fields'
import { BOOK_READERS } from './ledger'

const period = z.object({
  starts_on: dayField,
  ends_on: dayField,
  closed_at: instantField,
  /** Number and seal of the last transaction when it was closed: on paper, they pin the history. */
  last_seq: z.int(),
  last_hash: z.string(),
})
export type Period = z.infer<typeof period>

const check = z.object({
  name: z.enum(['month_over', 'clearing', 'journals', 'trial_balance', 'receipts']),
  is_met: z.boolean(),
  /** Whether the month cannot be closed without it. */
  is_required: z.boolean(),
  /** How many journals wait, or receipts are late. */
  count: z.int(),
  /** Accounts that are not at zero. */
  accounts: z.array(z.string()),
})

const nextPeriod = z.object({
  starts_on: dayField,
  ends_on: dayField,
  checks: z.array(check),
  may_close: z.boolean(),
})
export type NextPeriod = z.infer<typeof nextPeriod>

export const listPeriods = defineRoute({
  method: 'GET',
  path: '/facility/ledger/periods',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Closed months, newest first, and the one to close next with what stands in its way.',
  response: z.object({ periods: z.array(period), next: nextPeriod.nullable() }),
})

export const closePeriod = defineRoute({
  method: 'POST',
  path: '/facility/ledger/periods',
  actor: 'facility',
  roles: ['head'],
  summary: 'Closes the month that is next, for good: nothing is dated into it any more.',
  body: z.object({
    starts_on: dayField,
    is_certain: z.literal(true, { error: 'Nyatakan bahwa buku bulan ini sudah diperiksa.' }),
  }),
  response: z.object({ period }),
  status: 201,
})

export const periodRoutes = [listPeriods, closePeriod]
