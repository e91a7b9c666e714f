import type { Guards } from '../../database/missing-guards'

/** The triggers that keep the ledger. */
export const ledgerGuards: Guards = {
  ledger_account: ['ledger_account_append_only'],
  ledger_chart: ['ledger_chart_append_only'],
  ledger_day_total: ['ledger_count_day', 'ledger_day_total_stays'],
  ledger_period: ['ledger_close', 'ledger_period_append_only'],
  ledger_posting: ['ledger_check_postings', 'ledger_post', 'ledger_posting_append_only'],
  ledger_seal: ['ledger_check_sealed', 'ledger_count_sealed', 'ledger_make_seal', 'ledger_seal_append_only'],
  ledger_transaction: [
    'ledger_by_hand',
    'ledger_check_transactions',
    'ledger_number',
    'ledger_seal_transaction',
    'ledger_transaction_append_only',
  ],
  manual_journal: [
    'manual_journal_booking',
    'manual_journal_decision',
    'manual_journal_preparation',
    'manual_journal_stays',
  ],
}
