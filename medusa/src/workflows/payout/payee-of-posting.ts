/*
 * Who is owed what was posted to an account that payouts pay from. Statements and balances both decide it by these fragments, so that a
 * payee reads in the statement what may be paid out.
 */

/** Joins a posting `p` to its transaction `t`, the payout `x` that it booked or took back, and the order `o` that it is about. */
export const PAYEE_JOINS = `JOIN ledger_transaction t ON t.id = p.transaction_id
  LEFT JOIN payout x ON x.ledger_transaction_id = coalesce(t.reverses_id, t.id)
  LEFT JOIN facility_order o ON o.id = coalesce(p.facility_order_id, t.facility_order_id)`

/**
 * The cooperative that a posting concerns: the one that the payout names, else the one that took the order over, else (a manual journal)
 * the one that has served the facility longest.
 */
export const COOPERATIVE_OF_POSTING = `coalesce(x.payee_id, o.cooperative_id, (SELECT served.cooperative_id
  FROM cooperative_facility served WHERE served.facility_id = p.facility_id ORDER BY served.valid_from, served.cooperative_id LIMIT 1))`

/** The partner whose own account `a` is: each named partner has one, under its number; null for every other account. */
export const PARTNER_OF_ACCOUNT = `(SELECT named.id FROM partner named
  WHERE named.facility_id = a.facility_id AND a.code = '2502.' || named.number)`
