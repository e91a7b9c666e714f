import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { depositShape, simponiEntryShape } from './deposit'
import { accountCodeField, monthField, unlessEmpty } from './deposit-fields'
import { idParams, textField } from './fields'
import { BOOK_READERS } from './ledger'

const MINISTRY = 'Kode K/L terdiri atas 3 angka.'
const UNIT = 'Kode unit eselon I terdiri atas 2 angka.'

export const prepareDeposit = defineRoute({
  method: 'POST',
  path: '/facility/deposits/preparations',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'The SIMPONI entry for chosen receipts of one account code, for all up to one of them, or for all that wait. Changes nothing.',
  body: z.object({
    account_code: accountCodeField,
    settlement_ids: z
      .array(z.string().max(80))
      .max(500, 'Paling banyak 500 penerimaan dalam satu setoran.')
      .optional(),
    up_to: unlessEmpty(z.string().max(80)),
  }),
  response: z.object({
    /** What was named; empty where all up to a settlement are covered. */
    settlement_ids: z.array(z.string()),
    up_to: z.string().nullable(),
    count: z.int(),
    entry: simponiEntryShape,
  }),
})

export const voidDeposit = defineRoute({
  method: 'POST',
  path: '/facility/deposits/:id/voids',
  actor: 'facility',
  roles: ['treasurer'],
  summary:
    'Gives up an unpaid bill; its receipts wait for a deposit again, and the bill stays in the history.',
  params: idParams,
  body: z.object({ reason: textField('alasan pembatalan', 5, 300) }),
  response: z.object({ deposit: depositShape }),
})

/** The largest file of a proof. */
export const PROOF_MAX_BYTES = 5_000_000

export const keepDepositProof = defineRoute({
  method: 'POST',
  path: '/facility/deposits/:id/proofs',
  actor: 'facility',
  roles: ['treasurer'],
  summary: 'Keeps the state receipt of a paid deposit: a picture or a PDF of at most 5 MB.',
  params: idParams,
  raw_body_max_bytes: PROOF_MAX_BYTES,
  response: z.object({ proof_count: z.int() }),
  status: 201,
})

export const readDepositProof = defineRoute({
  method: 'GET',
  path: '/facility/deposit-proofs/:id',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'A proof of a deposit as it was kept, in base64.',
  params: idParams,
  response: z.object({
    media_type: z.enum(['image/webp', 'application/pdf']),
    file_name: z.string(),
    base64: z.string(),
  }),
})

export const readConfirmationFile = defineRoute({
  method: 'GET',
  path: '/facility/deposits/confirmation-file',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'The deposits of a month (the current one by default) for the KPPN to confirm: CSV of NTPN, NTB, account, amount.',
  query: z.object({ month: monthField.optional() }),
  response: z.object({ file_name: z.string(), csv: z.string() }),
})

const identity = z.object({ ministry_code: z.string().nullable(), unit_code: z.string().nullable() })

export const readSimponiIdentity = defineRoute({
  method: 'GET',
  path: '/facility/simponi-identity',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'The codes of ministry (K/L) and unit (eselon I) under which SIMPONI knows the facility; null while nobody recorded them.',
  response: z.object({ identity }),
})

export const recordSimponiIdentity = defineRoute({
  method: 'POST',
  path: '/facility/simponi-identity',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'Records the codes of ministry and unit, as SIMPONI shows them to the facility.',
  body: z.object({
    ministry_code: z
      .string({ error: MINISTRY })
      .trim()
      .regex(/^\d{3}$/, MINISTRY),
    unit_code: z
      .string({ error: UNIT })
      .trim()
      .regex(/^\d{2}$/, UNIT),
  }),
  response: z.object({ identity }),
  status: 201,
})

/** What surrounds a deposit: its SIMPONI entry, giving it up, its proofs, and its confirmation. */
export const depositPaperRoutes = [
  prepareDeposit,
  voidDeposit,
  keepDepositProof,
  readDepositProof,
  readConfirmationFile,
  readSimponiIdentity,
  recordSimponiIdentity,
]
