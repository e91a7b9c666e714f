import { firstPreviousHash } from './canonical-text'

/** A transaction `t` that somebody booked by hand, whatever it calls itself. */
const BY_HAND = `(t.kind = 'manual' OR t.source_type = 'manual_journal'
      OR EXISTS (SELECT FROM ledger_transaction o WHERE o.id = t.reverses_id AND o.kind = 'manual'))`

/** More of the same: journals of people, reversals, and closings. */
export const journalChecks: Readonly<Record<string, string>> = {
  'a manual journal has two people': `
    SELECT facility_id, id AS subject, 'prepared by ' || coalesce(prepared_by, '-') || ', approved by ' || coalesce(approved_by, '-') AS found
    FROM ledger_transaction WHERE kind = 'manual' AND (prepared_by IS NULL OR approved_by IS NULL OR prepared_by = approved_by)`,
  'a manual journal is booked as it was approved': `
    SELECT j.facility_id, j.id AS subject, coalesce('number ' || t.seq, 'nothing') || ' booked, prepared by ' || j.prepared_by AS found
    FROM manual_journal j LEFT JOIN ledger_transaction t ON t.id = j.ledger_transaction_id
    WHERE (j.state = 'booked') <> (j.ledger_transaction_id IS NOT NULL) OR (j.state = 'booked' AND (
        lower(btrim(j.prepared_by)) = lower(btrim(j.approved_by)) OR j.approved_by IS NULL
        OR (t.facility_id, t.source_type, t.source_id, t.kind, t.prepared_by, t.approved_by, t.reverses_id) IS DISTINCT FROM
           (j.facility_id, 'manual_journal', j.id, CASE j.kind WHEN 'journal' THEN 'manual' ELSE 'reversal' END, j.prepared_by,
            j.approved_by, j.reverses_id)
        OR (SELECT jsonb_agg(jsonb_build_array(d.code, c.code, p.amount) ORDER BY p.line_no)
              FROM ledger_posting p JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
             WHERE p.transaction_id = t.id)
           IS DISTINCT FROM (SELECT jsonb_agg(jsonb_build_array(line -> 'debit', line -> 'credit', line -> 'amount') ORDER BY place)
              FROM jsonb_array_elements(j.lines) WITH ORDINALITY AS l (line, place))))`,
  'what is booked by hand is a manual journal': `
    SELECT t.facility_id, t.id AS subject, 'number ' || t.seq || ' without its journal' AS found
    FROM ledger_transaction t LEFT JOIN manual_journal j ON j.ledger_transaction_id = t.id AND j.state = 'booked'
    WHERE ${BY_HAND} AND j.id IS NULL`,
  'a manual journal leaves accounts with a register alone': `
    SELECT p.facility_id, p.id AS subject, a.code AS found
    FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
    JOIN ledger_account a ON a.id IN (p.debit_account_id, p.credit_account_id)
    WHERE ${BY_HAND}
      AND (a.code IN ('1301', '2101', '2102', '2201') OR a.code LIKE '2301.%')`,
  'a reversal mirrors its original': `
    SELECT p.facility_id, p.id AS subject, 'not the mirror image' AS found
    FROM ledger_posting p
    JOIN ledger_transaction t ON t.id = p.transaction_id
    LEFT JOIN ledger_posting o ON o.id = p.reverses_posting_id
    LEFT JOIN ledger_transaction ot ON ot.id = o.transaction_id
    WHERE (t.kind = 'reversal') <> (p.reverses_posting_id IS NOT NULL)
       OR (t.kind = 'reversal' AND (ot.id IS DISTINCT FROM t.reverses_id OR ot.kind = 'reversal'
           OR p.debit_account_id IS DISTINCT FROM o.credit_account_id OR p.credit_account_id IS DISTINCT FROM o.debit_account_id))`,
  'reversals stay within their original': `
    SELECT o.facility_id, o.id AS subject, sum(p.amount) || ' of ' || o.amount AS found
    FROM ledger_posting p JOIN ledger_posting o ON o.id = p.reverses_posting_id
    GROUP BY o.id, o.facility_id, o.amount HAVING sum(p.amount) > o.amount`,
  'periods are whole months in a row': `
    SELECT facility_id, id AS subject, starts_on || ' to ' || ends_on AS found FROM (
      SELECT *, lag(ends_on) OVER (PARTITION BY facility_id ORDER BY starts_on) AS last_end FROM ledger_period) p
    WHERE starts_on <> last_end + 1 OR extract(day FROM starts_on) <> 1 OR extract(day FROM ends_on + 1) <> 1 OR ends_on < starts_on`,
  'closed is closed': `
    SELECT t.facility_id, t.id AS subject, 'dated ' || t.effective_on || ' after the closing ' || p.id AS found
    FROM ledger_transaction t JOIN ledger_period p ON p.facility_id = t.facility_id
    WHERE t.seq > p.last_seq AND t.effective_on <= p.ends_on`,
  // What the book knew when the fact was booked: the closings before it, and so its first open day.
  'a late fact stands on the first open day': `
    SELECT t.facility_id, t.id AS subject, 'of ' || t.relates_on || ', booked on ' || t.effective_on AS found
    FROM ledger_transaction t LEFT JOIN LATERAL (
      SELECT max(p.ends_on) AS closed_until FROM ledger_period p WHERE p.facility_id = t.facility_id AND p.last_seq < t.seq) p ON true
    WHERE t.relates_on IS NOT NULL
      AND (t.relates_on > p.closed_until OR t.effective_on <> p.closed_until + 1 OR p.closed_until IS NULL)`,
  'a closing keeps its history': `
    SELECT p.facility_id, p.id AS subject, 'closed on seal ' || p.last_hash AS found
    FROM ledger_period p LEFT JOIN ledger_seal s ON s.facility_id = p.facility_id AND s.seq = p.last_seq
    WHERE p.last_hash <> CASE WHEN p.last_seq = 0 THEN '${firstPreviousHash}' ELSE coalesce(s.hash, '') END`,
  'clearing accounts are zero at a closing': `
    SELECT p.facility_id, p.id AS subject, a.code || ' stands at ' || sum(m.amount) AS found
    FROM ledger_period p
    JOIN ledger_account a ON a.facility_id = p.facility_id AND a.is_clearing
    JOIN LATERAL (
      SELECT amount FROM ledger_posting d WHERE d.debit_account_id = a.id AND d.effective_on <= p.ends_on
      UNION ALL
      SELECT -amount FROM ledger_posting c WHERE c.credit_account_id = a.id AND c.effective_on <= p.ends_on) m ON true
    GROUP BY p.id, p.facility_id, a.code HAVING sum(m.amount) <> 0`,
}
