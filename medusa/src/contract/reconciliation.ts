import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { monthField } from './deposit-fields'
import { dayField, instantField, rupiahField } from './fields'
import { BOOK_READERS } from './ledger'

/** How a deposit here and a line of the treasury's list stand to each other. */
export const RECONCILIATION_STATES = [
  'matches',
  'amount_differs',
  'account_differs',
  'unknown_here',
  'missing_there',
] as const

const reconciliationRow = z.object({
  ntpn: z.string(),
  state: z.enum(RECONCILIATION_STATES),
  deposit_id: z.string().nullable(),
  account_code: z.string().nullable(),
  amount_rupiah: rupiahField.nullable(),
  paid_on: dayField.nullable(),
  reconciled_at: instantField.nullable(),
  treasury_account_code: z.string().nullable(),
  treasury_amount_rupiah: rupiahField.nullable(),
  treasury_paid_on: dayField.nullable(),
})
export type ReconciliationRow = z.infer<typeof reconciliationRow>

export const readReconciliation = defineRoute({
  method: 'GET',
  path: '/facility/reconciliation',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'The deposits of a month (the current one by default) beside the treasury’s list, what differs first.',
  query: z.object({ month: monthField.optional() }),
  response: z.object({ month: z.string(), rows: z.array(reconciliationRow) }),
})

/** The longest list that is taken at once, in letters. */
export const TREASURY_LIST_MAX = 1_000_000

export const takeTreasuryList = defineRoute({
  method: 'POST',
  path: '/facility/reconciliation/lists',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Takes the treasury’s list as CSV text, entirely or not at all: lines that cannot be read are named by number. Taking it again changes nothing.',
  body: z.object({
    csv: z
      .string({ error: 'Pilih berkas CSV atau tempel isinya.' })
      .min(1, 'Pilih berkas CSV atau tempel isinya.')
      .max(TREASURY_LIST_MAX, 'Berkas ini terlalu besar. Bagi menurut bulan.'),
  }),
  response: z.object({
    added: z.int(),
    corrected: z.int(),
    unchanged: z.int(),
    /** Lines that differ from what a deposit was reconciled with; they changed nothing. */
    bound: z.array(z.object({ ntpn: z.string(), account_code: z.string() })),
    errors: z.array(z.object({ line: z.int(), message: z.string() })),
  }),
})
export type ListTakenShape = z.infer<typeof takeTreasuryList.response>

export const markReconciled = defineRoute({
  method: 'POST',
  path: '/facility/reconciliation/matches',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Marks deposits as reconciled; only those that the treasury lists with the same account and amount.',
  body: z.object({
    deposit_ids: z
      .array(z.string().max(80), { error: 'Pilih paling sedikit satu setoran.' })
      .min(1, 'Pilih paling sedikit satu setoran.')
      .max(1_000),
  }),
  response: z.object({ reconciled: z.int() }),
})

export const reconciliationRoutes = [readReconciliation, takeTreasuryList, markReconciled]
