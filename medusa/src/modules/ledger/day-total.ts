/**
 * What moved an account, in SQL: one row per account and day from the cached totals, and what the caller's own open transaction has
 * posted, which is not sealed and so not counted yet. Nobody else's postings can be both visible and unsealed.
 */
export function movementQuery({ facility_id, to }: { facility_id: string; to?: string | undefined }): {
  text: string
  values: unknown[]
} {
  const until = to ? 'AND effective_on <= ?::date' : ''
  const day = to ? [to] : []
  const unsealed = (account: string, debit: string, credit: string) => `
    SELECT p.${account} AS account_id, p.effective_on, ${debit} AS debit, ${credit} AS credit
      FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
     WHERE t.facility_id = ? AND t.seq > (SELECT coalesce(max(seq), 0) FROM ledger_seal WHERE facility_id = ?)
       ${until.replace('effective_on', 'p.effective_on')}`
  return {
    text: `SELECT account_id, effective_on, debit, credit FROM ledger_day_total WHERE facility_id = ? ${until}
      UNION ALL ${unsealed('debit_account_id', 'p.amount', '0')}
      UNION ALL ${unsealed('credit_account_id', '0', 'p.amount')}`,
    values: [facility_id, ...day, facility_id, facility_id, ...day, facility_id, facility_id, ...day],
  }
}
