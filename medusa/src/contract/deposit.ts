import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import {
  accountCodeField,
  amountField,
  billingCodeField,
  checkProof,
  expiryField,
  partialProof,
  paymentProof,
  unlessEmpty,
} from './deposit-fields'
import { dayField, idParams, instantField, pagingFields, rupiahField } from './fields'
import { BOOK_READERS } from './ledger'

export const depositShape = z.object({
  id: z.string(),
  account_code: z.string(),
  amount_rupiah: rupiahField,
  /** `expired`: its code can be paid no more, so it is renewed or void. */
  state: z.enum(['billed', 'expired', 'paid', 'void']),
  billing_code: z.string(),
  billing_expires_at: instantField.nullable(),
  earlier_billing_codes: z.array(z.string()),
  billed_at: instantField,
  ntpn: z.string().nullable(),
  ntb: z.string().nullable(),
  bank: z.string().nullable(),
  paid_on: dayField.nullable(),
  voided_at: instantField.nullable(),
  void_reason: z.string().nullable(),
  /** When it was found in the treasury's own list with the same account and amount. */
  reconciled_at: instantField.nullable(),
  settlement_count: z.int(),
})
export type Deposit = z.infer<typeof depositShape>

export const listDeposits = defineRoute({
  method: 'GET',
  path: '/facility/deposits',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Deposits to the state treasury, newest first: billed or paid.',
  query: z.object({ ...pagingFields }),
  response: z.object({ deposits: z.array(depositShape), next: z.string().nullable() }),
})

const payable = z.object({
  account_code: z.string(),
  title: z.string(),
  /** What the ledger owes the treasury under this code, billed deposits included. */
  payable_rupiah: rupiahField,
  /** The part of it that no deposit covers yet. */
  uncovered_rupiah: rupiahField,
  /** How many settlements that is; the first hundred, or those behind the one asked for, follow. */
  waiting_count: z.int(),
  settlements: z.array(
    z.object({
      settlement_id: z.string(),
      facility_order_id: z.string(),
      facility_order_number: z.string().nullable(),
      settled_on: dayField,
      /** Its number in the receipts book, `14/2026`, and the last day on which depositing it is not late. */
      receipt: z.string(),
      due_on: dayField,
      amount_rupiah: rupiahField,
      /** The sum from the oldest settlement up to this one: what one deposit may amount to. */
      running_rupiah: rupiahField,
    }),
  ),
  next: z.string().nullable(),
})
export type Payable = z.infer<typeof payable>

const keptProof = z.object({
  id: z.string(),
  media_type: z.enum(['image/webp', 'application/pdf']),
  uploaded_at: instantField,
})
export type KeptProof = z.infer<typeof keptProof>

/** What SIMPONI asks for a bill, in the order of its form. Null: nobody recorded it yet. */
export const simponiEntryShape = z.object({
  ministry_code: z.string().nullable(),
  unit_code: z.string().nullable(),
  satker_code: z.string(),
  kppn_code: z.string(),
  payer: z.string(),
  currency: z.literal('IDR'),
  account_code: z.string(),
  account_title: z.string(),
  amount_rupiah: rupiahField,
  note: z.string(),
  in_words: z.string(),
})
export type SimponiEntryShape = z.infer<typeof simponiEntryShape>

const depositLine = z.object({
  settlement_id: z.string(),
  receipt: z.string(),
  due_on: dayField,
  facility_order_number: z.string().nullable(),
  settled_on: dayField,
  amount_rupiah: rupiahField,
})

export const readDeposit = defineRoute({
  method: 'GET',
  path: '/facility/deposits/:id',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'One deposit with the settlements that it covers, the papers that prove it, and its SIMPONI entry.',
  params: idParams,
  response: z.object({
    deposit: depositShape.extend({
      lines: z.array(depositLine),
      proofs: z.array(keptProof),
      entry: simponiEntryShape,
    }),
  }),
})

export const listPayable = defineRoute({
  method: 'GET',
  path: '/facility/deposits/payable',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'State revenue owed to the treasury by account code, with the settlements that wait for a deposit, oldest first.',
  query: z.object({ account_code: unlessEmpty(accountCodeField), after: pagingFields.after }),
  response: z.object({ payable: z.array(payable) }),
})

export const recordDeposit = defineRoute({
  method: 'POST',
  path: '/facility/deposits',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Records a deposit: the billing code and what it covers (named settlements, all up to one, or the oldest that make up the amount) and, when it is paid, NTPN (typed twice), NTB, bank and day.',
  body: partialProof
    .extend({
      account_code: accountCodeField,
      amount_rupiah: amountField,
      settlement_ids: z.array(z.string().max(80)).max(500).optional(),
      /** The last settlement to cover, with all that are older; instead of naming them. */
      up_to: unlessEmpty(z.string().max(80)),
      billing_code: billingCodeField,
      billing_expires_at: unlessEmpty(expiryField),
    })
    .superRefine(checkProof),
  response: z.object({ deposit: depositShape }),
  status: 201,
})

export const payDeposit = defineRoute({
  method: 'POST',
  path: '/facility/deposits/:id/payments',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Records that a billed deposit was paid: NTPN (typed twice), NTB, bank, day and amount, or the text of the receipt that says them; posts to the ledger.',
  params: idParams,
  body: paymentProof,
  response: z.object({ deposit: depositShape }),
})

export const replaceBillingCode = defineRoute({
  method: 'POST',
  path: '/facility/deposits/:id/billing-codes',
  actor: 'facility',
  roles: ['treasurer'],
  summary: 'Gives an unpaid deposit a new billing code when its own has expired; the old code is kept.',
  params: idParams,
  body: z.object({ billing_code: billingCodeField, billing_expires_at: unlessEmpty(expiryField) }),
  response: z.object({ deposit: depositShape }),
})

export const listAccountCodes = defineRoute({
  method: 'GET',
  path: '/facility/account-codes',
  actor: 'facility',
  summary: 'Account codes of the treasury (Bagan Akun Standar) that are valid today.',
  response: z.object({ account_codes: z.array(z.object({ code: z.string(), title: z.string() })) }),
})

export const depositRoutes = [
  listDeposits,
  listPayable,
  readDeposit,
  recordDeposit,
  payDeposit,
  replaceBillingCode,
  listAccountCodes,
]
