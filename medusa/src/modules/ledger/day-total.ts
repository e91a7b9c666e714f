/**
 * What moved an account, in SQL: one row per account and day from the cached totals, and what the caller's own open transaction has
 * posted, which is not sealed and so not counted yet. Nobody else's postings can be both visible and unsealed. Numbers have no gap, so
 * the unsealed ones are counted up and looked up one by one (`OFFSET 0` keeps it so): asked for all numbers above the last seal, the
 * planner would expect a third of the book and read all of it.
 */
export function movementQuery({ facility_id, to }: { facility_id: string; to?: string | undefined }): {
  text: string
  values: unknown[]
} {
  const until = to ? 'AND effective_on <= ?::date' : ''
  const day = to ? [to] : []
  return {
    text: `WITH unsealed AS MATERIALIZED (
        SELECT p.debit_account_id, p.credit_account_id, p.effective_on, p.amount
          FROM generate_series((SELECT coalesce(max(seq), 0) + 1 FROM ledger_seal WHERE facility_id = ?),
                 (SELECT max(seq) FROM ledger_transaction WHERE facility_id = ?)) AS number
          CROSS JOIN LATERAL (SELECT id FROM ledger_transaction WHERE facility_id = ? AND seq = number OFFSET 0) t
          CROSS JOIN LATERAL (SELECT * FROM ledger_posting WHERE transaction_id = t.id OFFSET 0) p)
      SELECT account_id, effective_on, debit, credit FROM ledger_day_total WHERE facility_id = ? ${until}
      UNION ALL SELECT debit_account_id, effective_on, amount, 0 FROM unsealed WHERE true ${until}
      UNION ALL SELECT credit_account_id, effective_on, 0, amount FROM unsealed WHERE true ${until}`,
    values: [facility_id, facility_id, facility_id, facility_id, ...day, ...day, ...day],
  }
}
