import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, pagingFields, rupiahField, textField } from './fields'
import { BOOK_READERS } from './ledger'

/** Whose money leaves the bank. NAMED_PARTNER is paid from the partner's own account, PARTNER from what named nobody. */
const kindField = z.enum([
  'PREMI',
  'COOPERATIVE',
  'PARTNER',
  'NAMED_PARTNER',
  'SHIPPING',
  'WORKING_CAPITAL',
  'PROGRAMME',
  'VICTIM_FUND',
])

/** Premi is paid by makers' codes, at its own address. */
export const PREPARED_KINDS = kindField.exclude(['PREMI']).options

/** Rupiah that leave the bank. */
export const payoutAmountField = z.coerce
  .number({ error: 'Isi jumlah pembayaran dalam rupiah bulat.' })
  .int('Isi jumlah pembayaran dalam rupiah bulat.')
  .min(1, 'Isi jumlah pembayaran dalam rupiah bulat.')
  .max(1_000_000_000_000, 'Jumlah pembayaran terlalu besar.')

/** What every payout says about itself. */
export const payoutPaperFields = {
  paid_on: dayField,
  document_reference: textField('nomor dokumen', 3, 80),
  memo: textField('uraian pembayaran', 3, 200),
}

const payout = z.object({
  id: z.string(),
  kind: kindField,
  payee_id: z.string().nullable(),
  payee_name: z.string().nullable(),
  amount_rupiah: rupiahField,
  /** The day the money leaves the bank. */
  paid_on: dayField,
  document_reference: z.string(),
  memo: z.string(),
  /** `returned`: it was paid, and the bank gave the money back. */
  state: z.enum(['waiting', 'paid', 'refused', 'returned']),
  prepared_at: instantField,
  /** Whether the caller prepared it, and so may not approve it. */
  is_own: z.boolean(),
  approved_at: instantField.nullable(),
  refused_at: instantField.nullable(),
  refusal_reason: z.string().nullable(),
  ledger_transaction_id: z.string().nullable(),
  /** The latest word about the money having come back. */
  return: z
    .object({
      state: z.enum(['waiting', 'returned', 'refused']),
      returned_on: dayField,
      document_reference: z.string(),
      reason: z.string(),
      requested_at: instantField,
      /** Whether the caller asked for it, and so may not approve it. */
      is_own: z.boolean(),
      refusal_reason: z.string().nullable(),
    })
    .nullable(),
  /** What each code gets of a payout of premi. */
  codes: z.array(z.object({ code: z.string(), amount_rupiah: rupiahField })),
})
export type PayoutShape = z.infer<typeof payout>

const payable = z.object({
  kind: kindField,
  account: z.string(),
  /** Null where nobody in particular is owed: a fund of the facility, or several partners together. */
  payee_id: z.string().nullable(),
  payee_name: z.string().nullable(),
  /** Negative when a settlement was taken back after its part had been paid. */
  balance_rupiah: z.int(),
  /** Prepared, and not decided yet. */
  waiting_rupiah: rupiahField,
})
export type Payable = z.infer<typeof payable>

export const listPayouts = defineRoute({
  method: 'GET',
  path: '/facility/payouts',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Payouts, those that wait for approval first, with what is owed to whom and who may be paid.',
  query: z.object({ ...pagingFields }),
  response: z.object({
    payouts: z.array(payout),
    next: z.string().nullable(),
    payable: z.array(payable),
    /** Cooperatives and partners that a payout may name. */
    payees: z.array(z.object({ id: z.string(), name: z.string(), type: z.enum(['cooperative', 'partner']) })),
  }),
})

export const preparePayout = defineRoute({
  method: 'POST',
  path: '/facility/payouts',
  actor: 'facility',
  roles: ['treasurer'],
  summary: 'Prepares a payout for somebody else’s approval; premi is prepared at /facility/premi/payouts.',
  body: z.object({
    kind: z.enum(PREPARED_KINDS, { error: 'Pilih untuk apa uang ini dibayarkan.' }),
    payee_id: z
      .string()
      .max(80)
      .nullish()
      .transform((id) => id || null),
    amount_rupiah: payoutAmountField,
    ...payoutPaperFields,
  }),
  response: z.object({ payout }),
  status: 201,
})

export const approvePayout = defineRoute({
  method: 'POST',
  path: '/facility/payouts/:id/approvals',
  actor: 'facility',
  roles: ['head'],
  summary: 'Approves a payout that somebody else prepared, and books it: what is owed → bank.',
  params: idParams,
  response: z.object({ payout }),
})

export const refusePayout = defineRoute({
  method: 'POST',
  path: '/facility/payouts/:id/refusals',
  actor: 'facility',
  roles: ['head', 'treasurer'],
  summary: 'Refuses a payout that waits, or takes it back, with a reason. Nothing is booked.',
  params: idParams,
  body: z.object({ reason: textField('alasan', 3, 200) }),
  response: z.object({ payout }),
})

export const requestPayoutReturn = defineRoute({
  method: 'POST',
  path: '/facility/payouts/:id/return-requests',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Says that the bank returned a payout, by paper, reason and day; waits for somebody else’s approval.',
  params: idParams,
  body: z.object({
    returned_on: dayField,
    document_reference: textField('nomor dokumen', 3, 80),
    reason: textField('alasan', 3, 200),
  }),
  response: z.object({ payout }),
  status: 201,
})

export const approvePayoutReturn = defineRoute({
  method: 'POST',
  path: '/facility/payouts/:id/return-approvals',
  actor: 'facility',
  roles: ['head'],
  summary: 'Approves the return of a payout that somebody else reported, and books it: bank → what is owed.',
  params: idParams,
  response: z.object({ payout }),
})

export const refusePayoutReturn = defineRoute({
  method: 'POST',
  path: '/facility/payouts/:id/return-refusals',
  actor: 'facility',
  roles: ['head', 'treasurer'],
  summary: 'Refuses the return of a payout, or takes the request back, with a reason. Nothing is booked.',
  params: idParams,
  body: z.object({ reason: textField('alasan', 3, 200) }),
  response: z.object({ payout }),
})

export const payoutRoutes = [
  listPayouts,
  preparePayout,
  approvePayout,
  refusePayout,
  requestPayoutReturn,
  approvePayoutReturn,
  refusePayoutReturn,
]
