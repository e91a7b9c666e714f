import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, idParams, instantField, pagingFields, rupiahField, textField } from './fields'
import { BOOK_READERS } from './ledger'

const AMOUNT = 'Isi jumlah dalam rupiah bulat.'
const amountField = z.coerce
  .number({ error: AMOUNT })
  .int(AMOUNT)
  .min(1, AMOUNT)
  .max(1_000_000_000_000, 'Jumlahnya terlalu besar.')
const codeField = (side: string) =>
  z
    .string({ error: `Pilih akun ${side}.` })
    .min(1, `Pilih akun ${side}.`)
    .max(20)

const line = z.object({
  debit: z.string(),
  debit_name: z.string(),
  credit: z.string(),
  credit_name: z.string(),
  amount_rupiah: rupiahField,
  memo: z.string().nullable(),
  /** Of a reversal: the line of the original that it takes back. */
  line_no: z.int().nullable(),
})

const journal = z.object({
  id: z.string(),
  kind: z.enum(['journal', 'reversal']),
  effective_on: dayField,
  memo: z.string(),
  document_reference: z.string(),
  lines: z.array(line),
  total_rupiah: rupiahField,
  /** Number in the book of what it takes back. */
  reverses_seq: z.int().nullable(),
  /** Number under which it was booked. */
  seq: z.int().nullable(),
  state: z.enum(['waiting', 'booked', 'refused']),
  prepared_at: instantField,
  /** Whether the caller prepared it, and so may not approve it. */
  is_own: z.boolean(),
  approved_at: instantField.nullable(),
  refused_at: instantField.nullable(),
  refusal_reason: z.string().nullable(),
})
export type ManualJournalShape = z.infer<typeof journal>

export const listManualJournals = defineRoute({
  method: 'GET',
  path: '/facility/ledger/journals',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Manual journals, those that wait for approval first, then the newest.',
  query: z.object({ ...pagingFields }),
  response: z.object({ journals: z.array(journal), next: z.string().nullable() }),
})

export const showManualJournal = defineRoute({
  method: 'GET',
  path: '/facility/ledger/journals/:id',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'One manual journal.',
  params: idParams,
  response: z.object({ journal }),
})

const paperFields = {
  /** The day it counts for; of a closed month, it is booked on the first open day. */
  effective_on: dayField,
  memo: textField('alasan jurnal', 10, 300),
  document_reference: textField('nomor dokumen', 3, 80),
}

/** A journal of new lines, or the reversal of a manual journal. */
export const manualJournalInput = z.discriminatedUnion(
  'kind',
  [
    z.object({
      kind: z.literal('journal'),
      ...paperFields,
      lines: z
        .array(
          z.object({
            debit: codeField('debit'),
            credit: codeField('kredit'),
            amount_rupiah: amountField,
            memo: z.string().trim().max(200).nullish(),
          }),
          { error: 'Isi paling sedikit satu pos.' },
        )
        .min(1, 'Isi paling sedikit satu pos.')
        .max(20, 'Paling banyak 20 pos.'),
    }),
    z.object({
      kind: z.literal('reversal'),
      ...paperFields,
      reverses_seq: z.coerce
        .number({ error: 'Isi nomor catatan.' })
        .int('Isi nomor catatan.')
        .min(1, 'Isi nomor catatan.'),
      /** What to take back of each line; absent: whatever is left of all of them. */
      amounts: z
        .array(z.object({ line_no: z.int().min(1), amount_rupiah: amountField }))
        .max(50)
        .optional(),
    }),
  ],
  { error: 'Pilih jenis jurnal.' },
)
export type PrepareManualJournal = z.infer<typeof manualJournalInput>

export const prepareManualJournal = defineRoute({
  method: 'POST',
  path: '/facility/ledger/journals',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Prepares a manual journal, or the reversal of one, for the head’s approval. Accounts with a register of their own are refused.',
  body: manualJournalInput,
  response: z.object({ journal }),
  status: 201,
})

export const approveManualJournal = defineRoute({
  method: 'POST',
  path: '/facility/ledger/journals/:id/approvals',
  actor: 'facility',
  roles: ['head'],
  summary: 'Approves a manual journal that somebody else prepared, and books it at once.',
  params: idParams,
  response: z.object({ journal }),
})

export const refuseManualJournal = defineRoute({
  method: 'POST',
  path: '/facility/ledger/journals/:id/refusals',
  actor: 'facility',
  roles: ['head', 'treasurer'],
  summary: 'Refuses a manual journal that waits, or takes it back, with a reason. Nothing is booked.',
  params: idParams,
  body: z.object({ reason: textField('alasan', 3, 200) }),
  response: z.object({ journal }),
})

const bookTransaction = z.object({
  seq: z.int(),
  kind: z.enum(['automatic', 'manual', 'reversal']),
  effective_on: dayField,
  memo: z.string(),
  document_reference: z.string().nullable(),
  lines: z.array(line.extend({ line_no: z.int(), reversed_rupiah: rupiahField })),
  /** Why it cannot be taken back by a manual journal, and where it can; null when it can. */
  why_not: z.string().nullable(),
})
export type BookTransactionShape = z.infer<typeof bookTransaction>

export const findTransaction = defineRoute({
  method: 'GET',
  path: '/facility/ledger/transactions',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'A transaction by its number in the book, with what was taken back of each line; null when there is none.',
  query: z.object({ seq: z.coerce.number().int().min(1).max(1_000_000_000) }),
  response: z.object({ transaction: bookTransaction.nullable() }),
})

export const manualJournalRoutes = [
  listManualJournals,
  showManualJournal,
  prepareManualJournal,
  approveManualJournal,
  refuseManualJournal,
  findTransaction,
]
