import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, pagingFields, rupiahField } from './fields'
import { BOOK_READERS } from './ledger'
import { makerCodeField } from './maker'
import { payoutAmountField, payoutPaperFields } from './payout'

/** Months of books, `2026-11`. */
export const monthField = z
  .string({ error: 'Pilih bulan, misalnya 2026-11.' })
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'Pilih bulan, misalnya 2026-11.')

/** Above this, money may not stand on a person's virtual account (Permenkumham 8/2024 art. 30). Told, and never refused. */
export const VIRTUAL_MONEY_LIMIT_RUPIAH = 1_000_000

/** Below zero when a settlement was taken back after its premi had been paid. */
const balanceField = z.int()

const balance = z.object({
  code: z.string(),
  workshop_id: z.string(),
  workshop_name: z.string(),
  is_active: z.boolean(),
  allocated_rupiah: z.int(),
  paid_rupiah: rupiahField,
  balance_rupiah: balanceField,
  /** In payouts that wait for approval. */
  waiting_rupiah: rupiahField,
  /** Its balance passes what virtual money may hold (Permenkumham 8/2024 art. 30). */
  is_above_limit: z.boolean(),
})
export type PremiBalanceShape = z.infer<typeof balance>

const unallocated = z.object({
  settlement_id: z.string(),
  facility_order_number: z.string().nullable(),
  settled_on: dayField,
  amount_rupiah: rupiahField,
  /** Workshops of the order without logged work; empty when the part can be allocated. */
  missing_workshops: z.array(z.string()),
})
export type UnallocatedPart = z.infer<typeof unallocated>

export const readPremi = defineRoute({
  method: 'GET',
  path: '/facility/premi',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Premi by code: allocated, paid, owed; and the parts of settlements that are not allocated yet.',
  response: z.object({
    balances: z.array(balance),
    unallocated: z.array(unallocated),
    unallocated_rupiah: rupiahField,
    /** Account 2201. */
    account_rupiah: balanceField,
  }),
})

export const readMakerStatement = defineRoute({
  method: 'GET',
  path: '/facility/premi/makers/:id',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'The statement of one code (the id), the latest line first, with its running balance.',
  params: idParams,
  query: z.object({ ...pagingFields }),
  response: z.object({
    maker: balance
      .pick({ code: true, workshop_name: true, balance_rupiah: true, is_above_limit: true })
      .extend({
        active_from: dayField,
        active_to: dayField.nullable(),
      }),
    lines: z.array(
      z.object({
        id: z.string(),
        entered_on: dayField,
        kind: z.enum(['ALLOCATED', 'TAKEN_BACK', 'PAID', 'RETURNED']),
        facility_order_number: z.string().nullable(),
        document_reference: z.string().nullable(),
        amount_rupiah: z.int(),
        balance_rupiah: balanceField,
      }),
    ),
    next: z.string().nullable(),
  }),
})

const share = z.object({ code: z.string(), workshop_name: z.string(), amount_rupiah: rupiahField })

export const previewAllocation = defineRoute({
  method: 'GET',
  path: '/facility/premi/allocations/preview',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'What allocating the premi of a month’s settlements would give to each code. Changes nothing.',
  query: z.object({ month: monthField }),
  response: z.object({
    month: monthField,
    /** False while work of the month may still be logged. */
    is_over: z.boolean(),
    /** Stands for who would get how much of which settlement; the allocation names it. */
    mark: z.string(),
    total_rupiah: rupiahField,
    settlement_count: z.int(),
    maker_count: z.int(),
    shares: z.array(share),
    unallocated: z.array(unallocated),
  }),
})
export type AllocationPreview = z.infer<typeof previewAllocation.response>

export const allocatePremi = defineRoute({
  method: 'POST',
  path: '/facility/premi/allocations',
  actor: 'facility',
  roles: ['treasurer'],
  summary: 'Allocates the premi of a month’s settlements to codes, once, as the preview showed it.',
  body: z.object({
    month: monthField,
    /** The preview's mark. */
    expected_mark: z
      .string({ error: 'Lihat pratinjaunya dahulu.' })
      .regex(/^[0-9a-f]{64}$/, 'Lihat pratinjaunya dahulu.'),
  }),
  response: z.object({ total_rupiah: rupiahField, settlement_count: z.int(), maker_count: z.int() }),
  status: 201,
})

export const preparePremiPayout = defineRoute({
  method: 'POST',
  path: '/facility/premi/payouts',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Prepares a payout of premi by codes (by default everything that codes are owed) for somebody else’s approval.',
  body: z.object({
    ...payoutPaperFields,
    lines: z
      .array(z.object({ code: makerCodeField, amount_rupiah: payoutAmountField }))
      .min(1, 'Isi jumlah paling sedikit untuk satu kode.')
      .max(2000)
      .optional(),
  }),
  response: z.object({ payout_id: z.string(), amount_rupiah: rupiahField }),
  status: 201,
})

export const readPremiRegister = defineRoute({
  method: 'GET',
  path: '/facility/premi/register',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'A month by code as CSV for the facility’s own register: workshop, work, allocated, paid, balance, and an empty column.',
  query: z.object({ month: monthField }),
  response: z.object({ file_name: z.string(), csv: z.string() }),
})

export const premiRoutes = [
  readPremi,
  readMakerStatement,
  previewAllocation,
  allocatePremi,
  preparePremiPayout,
  readPremiRegister,
]
