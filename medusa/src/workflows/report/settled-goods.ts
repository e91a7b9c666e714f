/**
 * Settlements with the day on which the ledger has them: `sign` 1 when they were made, −1 when they were taken back. What was taken
 * back after all of it had been deposited has no reversal, only the claim on the treasury. Bindings: none; narrow it by `facility_id`
 * and `on`.
 */
export const MOVED_SETTLEMENTS = `SELECT s.id, s.facility_id, s.goods_rupiah, t.effective_on AS on, 1 AS sign
    FROM settlement s JOIN ledger_transaction t ON t.id = s.ledger_transaction_id
  UNION ALL
  SELECT s.id, s.facility_id, s.goods_rupiah, t.effective_on, -1
    FROM settlement_reversal r JOIN settlement s ON s.id = r.settlement_id
    JOIN LATERAL (SELECT effective_on FROM ledger_transaction
      WHERE id = r.ledger_transaction_id
         OR (r.ledger_transaction_id IS NULL AND source_type = 'settlement' AND source_id = s.id AND event = 'revenue_return_claimed')
    ) t ON true`
