import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField, pagingFields, rupiahField } from './fields'
import type { Role } from './role'

/** Who reads a facility's books. */
export const BOOK_READERS = ['treasurer', 'head'] as const satisfies readonly Role[]

/** A balance may be negative when something was booked to the wrong side. */
const balanceField = z.int()

const account = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['asset', 'liability', 'income', 'expense']),
  /** The treasury's code of the state revenue it holds, or null. */
  account_code: z.string().nullable(),
})

const trialBalance = z.object({
  on: dayField,
  lines: z.array(account.extend({ debit_rupiah: rupiahField, credit_rupiah: rupiahField })),
  total_debit_rupiah: rupiahField,
  total_credit_rupiah: rupiahField,
  /** The last seal of the book's hash chain; on paper it pins the history. */
  seal: z.object({ seq: z.int(), hash: z.string() }).nullable(),
})
export type TrialBalance = z.infer<typeof trialBalance>

export const readTrialBalance = defineRoute({
  method: 'GET',
  path: '/facility/ledger/trial-balance',
  actor: 'facility',
  roles: BOOK_READERS,
  summary: 'All accounts of the book on a day (today by default) in two columns with equal totals.',
  query: z.object({ on: dayField.optional() }),
  response: z.object({ trial_balance: trialBalance }),
})

const bookAccount = account.extend({ is_clearing: z.boolean(), balance_rupiah: balanceField })
export type BookAccount = z.infer<typeof bookAccount>

export const listLedgerAccounts = defineRoute({
  method: 'GET',
  path: '/facility/ledger/accounts',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'The accounts of the book with their balances, positive in the direction in which accounts of the kind grow.',
  response: z.object({ accounts: z.array(bookAccount) }),
})

const chartRow = account.extend({
  is_clearing: z.boolean(),
  /** Whether a manual journal may touch it; the others have a register of their own. */
  is_manual: z.boolean(),
  valid_from: dayField,
})
export type ChartRow = z.infer<typeof chartRow>

export const readChart = defineRoute({
  method: 'GET',
  path: '/facility/ledger/chart',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'The chart of accounts; `2301.*` stands for one account per code of state revenue, `2502.*` for one per partner.',
  response: z.object({ chart: z.array(chartRow) }),
})

const statementLine = z.object({
  posting_id: z.string(),
  transaction_id: z.string(),
  /** The transaction's number in the book, without gaps. */
  seq: z.int(),
  effective_on: dayField,
  /** The day it is about, when that day's period was closed already; else null. */
  relates_on: dayField.nullable(),
  event: z.string(),
  /** Of the transaction. */
  memo: z.string(),
  /** Of this line alone. */
  line_memo: z.string().nullable(),
  document_reference: z.string().nullable(),
  facility_order_id: z.string().nullable(),
  debit: z.string(),
  debit_name: z.string(),
  credit: z.string(),
  credit_name: z.string(),
  amount_rupiah: rupiahField,
  /** After this line; null when the statement is of all accounts. */
  balance_rupiah: balanceField.nullable(),
})
export type StatementLine = z.infer<typeof statementLine>

export const readStatement = defineRoute({
  method: 'GET',
  path: '/facility/ledger/statement',
  actor: 'facility',
  roles: BOOK_READERS,
  summary:
    'Postings in order of day and number; of one account code with its running balance, or of the whole book.',
  query: z.object({
    account: z.string().max(20).optional(),
    from: dayField.optional(),
    to: dayField.optional(),
    ...pagingFields,
  }),
  response: z.object({
    lines: z.array(statementLine),
    opening_rupiah: balanceField.nullable(),
    next: z.string().nullable(),
  }),
})

export const ledgerRoutes = [readTrialBalance, listLedgerAccounts, readChart, readStatement]
