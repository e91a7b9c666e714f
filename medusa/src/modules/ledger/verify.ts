import { rows, type Sql } from '../../database/sql'
import { firstPreviousHash, sealOfVersion } from './canonical-text'

/** Something that must not be: which rule, in which book, which row, and what was found. */
export interface LedgerViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/**
 * Each check derives one rule of the ledger again from raw rows, trusting no constraint and no trigger: it is what finds a change
 * made behind the database's back. Each yields (facility_id, subject, found). Large books are walked in one pass.
 */
const checks: Readonly<Record<string, string>> = {
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
  'a manual journal has two people': `
    SELECT facility_id, id AS subject, 'prepared by ' || coalesce(prepared_by, '-') || ', approved by ' || coalesce(approved_by, '-') AS found
    FROM ledger_transaction WHERE kind = 'manual' AND (prepared_by IS NULL OR approved_by IS NULL OR prepared_by = approved_by)`,
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

/** The guards that must stand in the database; one that is missing or switched off is itself a violation. */
const guards = [
  ...['ledger_account', 'ledger_transaction', 'ledger_posting', 'ledger_seal', 'ledger_period'].map(
    (table) => [table, `${table}_append_only`] as const,
  ),
  ['ledger_transaction', 'ledger_number'],
  ['ledger_transaction', 'ledger_check_transactions'],
  ['ledger_transaction', 'ledger_seal_transaction'],
  ['ledger_posting', 'ledger_post'],
  ['ledger_posting', 'ledger_check_postings'],
  ['ledger_seal', 'ledger_make_seal'],
  ['ledger_seal', 'ledger_check_sealed'],
  ['ledger_seal', 'ledger_count_sealed'],
  ['ledger_day_total', 'ledger_count_day'],
  ['ledger_day_total', 'ledger_day_total_stays'],
  ['ledger_period', 'ledger_close'],
] as const

/** Runs every check over one book or all of them. */
export async function violations(facility_id: string | undefined, sql: Sql): Promise<LedgerViolation[]> {
  const found: LedgerViolation[] = []
  for (const [rule, query] of Object.entries(checks)) {
    const condition = facility_id === undefined ? '' : 'WHERE facility_id = ?'
    const bindings = facility_id === undefined ? [] : [facility_id]
    const broken = await rows<Omit<LedgerViolation, 'rule'>>(
      sql,
      `SELECT * FROM (${query}) v ${condition}`,
      bindings,
    )
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return [...found, ...(await missingGuards(sql))]
}

async function missingGuards(sql: Sql): Promise<LedgerViolation[]> {
  const standing = await rows<{ table: string; name: string }>(
    sql,
    `SELECT tgrelid::regclass::text AS table, tgname AS name FROM pg_trigger WHERE tgenabled IN ('O', 'A') AND NOT tgisinternal
      AND tgrelid::regclass::text LIKE 'ledger%'`,
  )
  return guards
    .filter(([table, name]) => !standing.some((guard) => guard.table === table && guard.name === name))
    .map(([table, name]) => ({
      rule: 'guards stand',
      facility_id: null,
      subject: `${table}.${name}`,
      found: 'missing or off',
    }))
}
