import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, instantField, pagingFields, rupiahField } from './fields'
import { BOOK_READERS } from './ledger'

/** What the receipts book may be narrowed to: everything, not deposited yet, late, or deposited. */
export const RECEIPT_VIEWS = ['all', 'due', 'overdue', 'deposited'] as const

const receipt = z.object({
  id: z.string(),
  /** Numbered per facility and year without a gap: `2026/14`. */
  year: z.int(),
  number: z.int(),
  settlement_id: z.string(),
  facility_order_number: z.string().nullable(),
  account_code: z.string(),
  amount_rupiah: rupiahField,
  received_at: instantField,
  due_on: dayField,
  /** `reversed`: not owed any more, because its settlement was taken back before it was deposited. */
  state: z.enum(['waiting', 'billed', 'deposited', 'reversed']),
  /** Days after the due date: of the deposit, or today while there is none. */
  days_late: z.int(),
  deposit_id: z.string().nullable(),
  billing_code: z.string().nullable(),
  ntpn: z.string().nullable(),
  paid_on: dayField.nullable(),
})
export type Receipt = z.infer<typeof receipt>

const figures = z.object({
  undeposited_rupiah: rupiahField,
  undeposited_count: z.int(),
  due_today_rupiah: rupiahField,
  due_today_count: z.int(),
  overdue_rupiah: rupiahField,
  overdue_count: z.int(),
})

export const listReceipts = defineRoute({
  method: 'GET',
  path: '/facility/receipts',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'The receipts book: state revenue by account code with its due date and the deposit that covers it, newest first.',
  query: z.object({
    view: z.enum(RECEIPT_VIEWS).default('all'),
    account_code: z.string().max(6).optional(),
    ...pagingFields,
  }),
  response: z.object({ receipts: z.array(receipt), next: z.string().nullable(), figures }),
})

export const receiptRoutes = [listReceipts]
