import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { expect } from 'vitest'
import { row, rows } from '../../medusa/src/database/sql'

/** What is counted, by its name, and where. What stands in a row that changes counts once it says so. */
const COUNTED: Readonly<Record<string, string>> = {
  transactions: 'ledger_transaction',
  postings: 'ledger_posting',
  seals: 'ledger_seal',
  journals: 'manual_journal',
  'journals booked': 'manual_journal WHERE ledger_transaction_id IS NOT NULL',
  months: 'ledger_period',
  settlements: 'settlement',
  'lines divided': 'settlement_line',
  parts: 'settlement_part',
  reversals: 'settlement_reversal',
  'reversals asked for': 'settlement_reversal_request',
  'reversals decided': 'settlement_reversal_request WHERE decided_at IS NOT NULL',
  receipts: 'pnbp_receipt',
  deposits: 'pnbp_deposit',
  'deposit lines': 'pnbp_deposit_line',
  'deposits paid': 'pnbp_deposit WHERE ntpn IS NOT NULL',
  'deposits given up': 'pnbp_deposit WHERE voided_at IS NOT NULL',
  'deposits marked': 'pnbp_deposit WHERE reconciled_at IS NOT NULL',
  'billing codes': 'billing_code',
  'lines of the treasury': 'treasury_line',
  returns: 'revenue_return',
  'returns sent': 'revenue_return WHERE sent_on IS NOT NULL',
  'returns answered': 'revenue_return WHERE answered_on IS NOT NULL',
  'returns borne': 'revenue_return WHERE borne_on IS NOT NULL',
  payouts: 'payout',
  'payouts paid': 'payout WHERE ledger_transaction_id IS NOT NULL',
  'payouts returned': 'payout_return WHERE ledger_transaction_id IS NOT NULL',
  'returns of payouts': 'payout_return',
  allocations: 'premi_allocation',
  'premi entries': 'premi_entry',
  'premi lines': 'premi_payout_line',
  schemes: 'split_scheme',
  components: 'split_component',
  proposals: 'split_proposal',
  'proposals adopted': `split_proposal WHERE state = 'adopted'`,
  // The same target, said twice, is one.
  targets: '(SELECT DISTINCT facility_id, year, account_code, amount_rupiah FROM pnbp_target) said',
}

/** How many rows of each kind there are: an act adds all of its rows or none. */
export async function counts(sql: Knex): Promise<Record<string, number>> {
  const columns = Object.entries(COUNTED).map(
    ([name, counted]) => `(SELECT count(*)::int FROM ${counted}) AS "${name}"`,
  )
  return (await row<Record<string, number>>(sql, `SELECT ${columns.join(', ')}`)) ?? {}
}

/** The totals by account and day that are kept are those that the postings add up to. */
export async function booksAgree(sql: Knex, where: string): Promise<void> {
  const off = await rows(
    sql,
    `SELECT account_id, effective_on, sum(debit) AS debit, sum(credit) AS credit FROM (
         SELECT account_id, effective_on, debit, credit FROM ledger_day_total
         UNION ALL SELECT debit_account_id, effective_on, -amount, 0 FROM ledger_posting
         UNION ALL SELECT credit_account_id, effective_on, 0, -amount FROM ledger_posting) moved
      GROUP BY account_id, effective_on HAVING sum(debit) <> 0 OR sum(credit) <> 0`,
  )
  expect(off, where).toEqual([])
}
