import { rows, type Sql } from '../../database/sql'

/** Something on which treasury and ledger disagree: which rule, in which facility, which row, and what was found. */
export interface ProceedsViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

const accountOfPart = `CASE p.kind
  WHEN 'PNBP' THEN '2301.' || p.account_code WHEN 'UNIQUE_CODE' THEN '2301.' || p.account_code WHEN 'PREMI' THEN '2201'
  WHEN 'MODAL' THEN '2401' WHEN 'COST' THEN '2401' WHEN 'PROGRAM' THEN '2402' WHEN 'KOPERASI' THEN '2501'
  WHEN 'MITRA' THEN '2502' || CASE WHEN p.partner_id IS NULL THEN '' ELSE '.' || coalesce((SELECT n.number::text FROM partner n
    WHERE n.id = p.partner_id), 'unknown') END
  WHEN 'VICTIM_FUND' THEN '2601' WHEN 'SHIPPING' THEN '2701' END`

/** The codes are written out here on purpose: a check does not trust the table that made the postings. */
const checks: Readonly<Record<string, string>> = {
  'a settlement is booked as it was divided': `
    SELECT s.facility_id, s.id AS subject, booked.account || ': ' || booked.amount || ' booked' AS found
    FROM settlement s JOIN LATERAL (
      SELECT account, sum(amount) AS amount FROM (
        SELECT c.code AS account, p.amount FROM ledger_posting p
          JOIN ledger_account c ON c.id = p.credit_account_id JOIN ledger_account d ON d.id = p.debit_account_id AND d.code = '2101'
         WHERE p.transaction_id = s.ledger_transaction_id
        UNION ALL
        SELECT ${accountOfPart}, -p.amount_rupiah FROM settlement_part p WHERE p.settlement_id = s.id) both_sides
      GROUP BY account HAVING sum(amount) <> 0) booked ON true`,
  'what was taken back is reversed or claimed, to the rupiah': `
    SELECT s.facility_id, s.id AS subject, account || ': ' || off || ' off' AS found
    FROM settlement_reversal v JOIN settlement s ON s.id = v.settlement_id JOIN LATERAL (
      SELECT account, sum(amount) AS off FROM (
        SELECT ${accountOfPart} AS account, p.amount_rupiah AS amount FROM settlement_part p WHERE p.settlement_id = s.id
        UNION ALL
        SELECT d.code, -p.amount FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
          JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id AND c.code = '2101'
         WHERE t.id = v.ledger_transaction_id AND t.reverses_id = s.ledger_transaction_id
        UNION ALL
        SELECT '2301.' || r.account_code, -r.amount_rupiah FROM revenue_return r WHERE r.settlement_id = s.id) sides
      GROUP BY account HAVING sum(amount) <> 0) compared ON true`,
  'only a reversal row takes a settlement back': `
    SELECT t.facility_id, t.id AS subject, 'no row' AS found
    FROM ledger_transaction t LEFT JOIN settlement_reversal v ON v.ledger_transaction_id = t.id
    WHERE t.event = 'settlement_reversed' AND v.settlement_id IS NULL`,
  'a claim on the treasury is what was deposited, and booked': `
    SELECT r.facility_id, r.id AS subject, r.amount_rupiah || ' of ' || coalesce(l.amount_rupiah, 0) AS found
    FROM revenue_return r LEFT JOIN pnbp_deposit d ON d.id = r.deposit_id AND d.ntpn = r.ntpn
    LEFT JOIN pnbp_deposit_line l ON l.deposit_id = d.id AND l.settlement_id = r.settlement_id AND l.account_code = r.account_code
    WHERE l.amount_rupiah IS DISTINCT FROM r.amount_rupiah OR NOT EXISTS (
      SELECT FROM ledger_posting p JOIN ledger_account a ON a.id = p.debit_account_id AND a.code = '1301'
        JOIN ledger_account c ON c.id = p.credit_account_id AND c.code = '2101'
       WHERE p.transaction_id = r.claim_transaction_id AND p.amount = r.amount_rupiah)`,
  'what the treasury answered is booked': `
    SELECT r.facility_id, r.id AS subject, r.state || ', ' || coalesce(p.amount, 0) || ' booked' AS found
    FROM revenue_return r LEFT JOIN ledger_posting p ON p.transaction_id = r.closing_transaction_id
    LEFT JOIN ledger_account a ON a.id = p.debit_account_id LEFT JOIN ledger_account c ON c.id = p.credit_account_id
    WHERE r.state IN ('granted', 'borne') AND (p.amount, a.code, c.code)
      IS DISTINCT FROM (r.amount_rupiah, CASE r.state WHEN 'granted' THEN '1101' ELSE '2401' END, '1301')`,
  'the claim on the treasury is what it has not answered yet': `
    SELECT a.facility_id, a.code AS subject, b.booked || ' in the ledger, ' || b.expected || ' claimed' AS found
    FROM ledger_account a JOIN LATERAL (
      SELECT (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE debit_account_id = a.id)
           - (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE credit_account_id = a.id) AS booked,
             (SELECT coalesce(sum(amount_rupiah), 0) FROM revenue_return
               WHERE facility_id = a.facility_id AND state NOT IN ('granted', 'borne')) AS expected) b ON true
    WHERE a.code = '1301' AND b.booked <> b.expected`,
  'what is booked as settled has a settlement': `
    SELECT t.facility_id, t.id AS subject, 'no settlement' AS found
    FROM ledger_transaction t LEFT JOIN settlement s ON s.ledger_transaction_id = t.id
    WHERE t.event = 'proceeds_settled' AND t.kind = 'automatic' AND s.id IS NULL`,
  'a paid deposit is booked': `
    SELECT d.facility_id, d.id AS subject, coalesce(p.amount, 0) || ' of ' || d.amount_rupiah || ' booked' AS found
    FROM pnbp_deposit d
    LEFT JOIN ledger_posting p ON p.transaction_id = d.ledger_transaction_id
    LEFT JOIN ledger_transaction t ON t.id = p.transaction_id
    LEFT JOIN ledger_account a ON a.id = p.debit_account_id
    LEFT JOIN ledger_account c ON c.id = p.credit_account_id
    WHERE d.ntpn IS NOT NULL AND (p.amount, coalesce(t.relates_on, t.effective_on), a.code, c.code)
      IS DISTINCT FROM (d.amount_rupiah, d.paid_on, '2301.' || d.account_code, '1101')`,
  'state revenue owed is what was divided and stands, less what was deposited': `
    SELECT a.facility_id, a.code AS subject, b.booked || ' in the ledger, ' || b.expected || ' in the treasury' AS found
    FROM ledger_account a JOIN LATERAL (
      SELECT (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE credit_account_id = a.id)
           - (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE debit_account_id = a.id) AS booked,
             (SELECT coalesce(sum(p.amount_rupiah), 0) FROM standing_settlement s JOIN settlement_part p ON p.settlement_id = s.id
               WHERE s.facility_id = a.facility_id AND p.account_code = a.account_code)
           -- What was deposited and then claimed back was paid by a deposit, but belongs to no settlement that stands.
           + (SELECT coalesce(sum(amount_rupiah), 0) FROM revenue_return
               WHERE facility_id = a.facility_id AND account_code = a.account_code)
           - (SELECT coalesce(sum(amount_rupiah), 0) FROM pnbp_deposit
               WHERE facility_id = a.facility_id AND account_code = a.account_code AND ntpn IS NOT NULL) AS expected) b ON true
    WHERE a.account_code IS NOT NULL AND b.booked <> b.expected`,
  'no more leaves a buyer’s deposit than came in': `
    SELECT facility_id, facility_order_id AS subject, sum(amount)::text AS found FROM (
      SELECT t.facility_id, coalesce(p.facility_order_id, t.facility_order_id) AS facility_order_id,
             CASE WHEN p.credit_account_id = a.id THEN p.amount ELSE -p.amount END AS amount
        FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
        JOIN ledger_account a ON a.facility_id = p.facility_id AND a.code = '2101' AND a.id IN (p.debit_account_id, p.credit_account_id)
    ) held GROUP BY facility_id, facility_order_id HAVING sum(amount) < 0`,
}

/** Compares treasury and ledger row by row; empty when every rupiah that was divided or deposited is booked as such. */
export async function verifyProceeds(sql: Sql, facility_id?: string): Promise<ProceedsViolation[]> {
  const found: ProceedsViolation[] = []
  for (const [rule, query] of Object.entries(checks)) {
    const condition = facility_id === undefined ? '' : 'WHERE facility_id = ?'
    const bindings = facility_id === undefined ? [] : [facility_id]
    const broken = await rows<Omit<ProceedsViolation, 'rule'>>(
      sql,
      `SELECT * FROM (${query}) v ${condition}`,
      bindings,
    )
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return found
}
