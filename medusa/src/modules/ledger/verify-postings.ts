import { firstPreviousHash, sealOfVersion } from './canonical-text'

/**
 * Each check derives one rule of the ledger again from raw rows, trusting no constraint and no trigger: it is what finds a change
 * made behind the database's back. Each yields (facility_id, subject, found). Large books are walked in one pass.
 */
export const postingChecks: Readonly<Record<string, string>> = {
  // The first row whose content no longer gives its seal, or whose seal does not follow the one before it.
  'seal matches its row': `
    SELECT DISTINCT ON (facility_id) facility_id, id AS subject, found FROM (
      SELECT t.facility_id, t.id, t.seq, CASE
          WHEN s.hash IS NULL THEN 'no seal'
          WHEN s.facility_id <> t.facility_id OR s.seq <> t.seq THEN 'seal of another number'
          WHEN s.previous_hash <> coalesce(lag(s.hash) OVER book, '${firstPreviousHash}') THEN 'chain broken'
          WHEN s.hash IS DISTINCT FROM ${sealOfVersion('s.version', 's.previous_hash')} THEN 'row altered'
        END AS found
      FROM ledger_transaction t LEFT JOIN ledger_seal s ON s.transaction_id = t.id
      WINDOW book AS (PARTITION BY t.facility_id ORDER BY t.seq)) sealed
    WHERE found IS NOT NULL ORDER BY facility_id, seq`,
  'seal has its transaction': `
    SELECT s.facility_id, s.transaction_id AS subject, 'transaction missing' AS found
    FROM ledger_seal s LEFT JOIN ledger_transaction t ON t.id = s.transaction_id WHERE t.id IS NULL`,
  'numbers have no gap': `
    SELECT facility_id, 'seq' AS subject, count(*) || ' transactions up to number ' || max(seq) AS found
    FROM ledger_transaction GROUP BY facility_id HAVING count(*) <> max(seq) OR min(seq) <> 1 OR count(DISTINCT seq) <> count(*)`,
  'a transaction has postings': `
    SELECT t.facility_id, t.id AS subject, 'no posting' AS found FROM ledger_transaction t
    WHERE NOT EXISTS (SELECT FROM ledger_posting p WHERE p.transaction_id = t.id)`,
  'a posting balances': `
    SELECT p.facility_id, p.id AS subject, 'amount ' || p.amount AS found FROM ledger_posting p
    WHERE p.amount <= 0 OR p.debit_account_id = p.credit_account_id`,
  'a posting stays in its book': `
    SELECT p.facility_id, p.id AS subject, 'another facility, currency, day or number' AS found
    FROM ledger_posting p
    LEFT JOIN ledger_transaction t ON t.id = p.transaction_id
    LEFT JOIN ledger_account d ON d.id = p.debit_account_id
    LEFT JOIN ledger_account c ON c.id = p.credit_account_id
    WHERE (p.facility_id, p.effective_on, p.seq) IS DISTINCT FROM (t.facility_id, t.effective_on, t.seq)
       OR (p.facility_id, p.currency) IS DISTINCT FROM (d.facility_id, d.currency)
       OR (p.facility_id, p.currency) IS DISTINCT FROM (c.facility_id, c.currency)`,
  'the trial balance is zero': `
    SELECT facility_id, currency AS subject, 'off by ' || sum(amount) AS found FROM (
      SELECT a.facility_id, a.currency, p.amount FROM ledger_posting p JOIN ledger_account a ON a.id = p.debit_account_id
      UNION ALL
      SELECT a.facility_id, a.currency, -p.amount FROM ledger_posting p JOIN ledger_account a ON a.id = p.credit_account_id) side
    GROUP BY facility_id, currency HAVING sum(amount) <> 0`,
  'day totals are the postings': `
    SELECT coalesce(a.facility_id, t.facility_id) AS facility_id, coalesce(a.code, account_id) || ' on ' || effective_on AS subject,
           coalesce(t.debit, 0) || '/' || coalesce(t.credit, 0) || ' instead of ' || coalesce(p.debit, 0) || '/' || coalesce(p.credit, 0) AS found
    FROM ledger_day_total t FULL JOIN (
      SELECT account_id, effective_on, sum(debit) AS debit, sum(credit) AS credit, max(seq) AS seq FROM (
        SELECT debit_account_id AS account_id, effective_on, seq, amount AS debit, 0 AS credit FROM ledger_posting
        UNION ALL
        SELECT credit_account_id, effective_on, seq, 0, amount FROM ledger_posting) side
      GROUP BY account_id, effective_on) p USING (account_id, effective_on)
    LEFT JOIN ledger_account a ON a.id = account_id
    WHERE (t.debit, t.credit, t.version, t.facility_id) IS DISTINCT FROM (p.debit, p.credit, p.seq, a.facility_id)`,
  'an event is booked once': `
    SELECT min(facility_id) AS facility_id, source_type || ' ' || source_id || ' ' || event AS subject, count(*) || ' times' AS found
    FROM ledger_transaction GROUP BY source_type, source_id, event HAVING count(*) > 1
    UNION ALL
    SELECT min(facility_id), idempotency_key, count(*) || ' times' FROM ledger_transaction GROUP BY idempotency_key HAVING count(*) > 1`,
}
