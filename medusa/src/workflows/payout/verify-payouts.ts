import { missingGuards } from '../../database/missing-guards'
import { rows, type Sql } from '../../database/sql'
import { payoutGuards } from '../../modules/payout/guards'

/** Something on which payouts and ledger disagree: which rule, in which facility, which row, and what was found. */
export interface PayoutViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/** The codes are written out here on purpose: a check does not trust the table that made the postings. */
const accountOfKind = `CASE x.kind WHEN 'PREMI' THEN '2201' WHEN 'COOPERATIVE' THEN '2501' WHEN 'PARTNER' THEN '2502'
  WHEN 'NAMED_PARTNER' THEN '2502.' || (SELECT n.number FROM partner n WHERE n.id = x.payee_id AND n.facility_id = x.facility_id)
  WHEN 'SHIPPING' THEN '2701' WHEN 'WORKING_CAPITAL' THEN '2401' WHEN 'PROGRAMME' THEN '2402' WHEN 'VICTIM_FUND' THEN '2601' END`

/** Only what a settlement booked, and what took that back. */
const ofSettlement = `JOIN ledger_transaction t ON t.id = p.transaction_id
  JOIN ledger_transaction o ON o.id = coalesce(t.reverses_id, t.id) AND o.event = 'proceeds_settled'`

const checks: Readonly<Record<string, string>> = {
  'a payout has two people': `
    SELECT facility_id, id AS subject, state AS found FROM payout
    WHERE state = 'paid' AND (approved_by IS NULL OR lower(btrim(approved_by)) = lower(btrim(prepared_by)))`,
  'a payout tells its decision': `
    SELECT facility_id, id AS subject, state AS found FROM payout
    WHERE (state = 'paid') <> (num_nulls(approved_by, approved_at, ledger_transaction_id) = 0)
       OR (state = 'refused') <> (num_nulls(refused_by, refused_at, refusal_reason) = 0)`,
  'a paid payout is booked': `
    SELECT x.facility_id, x.id AS subject, coalesce(b.found, 'nothing') || ' booked' AS found
    FROM payout x LEFT JOIN LATERAL (
      SELECT sum(p.amount) AS amount, min(d.code) AS debit, max(d.code) AS last_debit, min(c.code) AS credit, max(c.code) AS last_credit,
             string_agg(d.code || ' → ' || c.code || ' ' || p.amount, ', ') AS found
        FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
        JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
       WHERE t.id = x.ledger_transaction_id AND t.facility_id = x.facility_id AND t.source_type = 'payout' AND t.source_id = x.id
         AND t.event = lower(x.kind) || '_paid') b ON true
    WHERE x.state = 'paid' AND (b.amount, b.debit, b.last_debit, b.credit, b.last_credit)
      IS DISTINCT FROM (x.amount_rupiah, ${accountOfKind}, ${accountOfKind}, '1101', '1101')`,
  'a return has two people, and tells its decision': `
    SELECT x.facility_id, r.payout_id AS subject, r.state AS found FROM payout_return r JOIN payout x ON x.id = r.payout_id
    WHERE (r.state = 'returned' AND lower(btrim(r.approved_by)) = lower(btrim(r.requested_by)))
       OR (r.state = 'returned') <> (num_nulls(r.approved_by, r.approved_at, r.ledger_transaction_id) = 0)
       OR (r.state = 'refused') <> (num_nulls(r.refused_by, r.refused_at, r.refusal_reason) = 0)
       OR x.state <> 'paid' OR r.returned_on < x.paid_on`,
  'what came back of a payout is what a return says': `
    SELECT coalesce(r.facility_id, b.facility_id), coalesce(r.payout_id, b.payout_id) AS subject,
           coalesce(b.amount, 0) || ' booked of ' || coalesce(r.amount_rupiah, 0) AS found
    FROM (SELECT x.facility_id, x.amount_rupiah, r.payout_id, r.ledger_transaction_id FROM payout_return r JOIN payout x ON x.id = r.payout_id
           WHERE r.state = 'returned') r
    FULL JOIN (
      SELECT x.id AS payout_id, t.id AS transaction_id, t.facility_id, sum(p.amount) AS amount
        FROM ledger_transaction t JOIN payout x ON x.ledger_transaction_id = t.reverses_id JOIN ledger_posting p ON p.transaction_id = t.id
       GROUP BY x.id, t.id) b ON b.payout_id = r.payout_id AND b.transaction_id = r.ledger_transaction_id
    WHERE r.amount_rupiah IS DISTINCT FROM b.amount`,
  'what settlements gave an account is what stands of their parts': `
    SELECT a.facility_id, a.code AS subject, b.booked || ' in the ledger, ' || b.standing || ' standing' AS found
    FROM ledger_account a
    -- Partners have an account each under 2502, by their number; 2502 itself is of those that no scheme named.
    LEFT JOIN partner n ON n.facility_id = a.facility_id AND a.code = '2502.' || n.number
    JOIN (VALUES ('2201', 'PREMI'), ('2401', 'MODAL'), ('2402', 'PROGRAM'), ('2501', 'KOPERASI'),
      ('2502', 'MITRA'), ('2601', 'VICTIM_FUND'), ('2701', 'SHIPPING')) k (code, kind) ON k.code = substr(a.code, 1, 4)
    JOIN LATERAL (
      SELECT (SELECT coalesce(sum(p.amount), 0) FROM ledger_posting p ${ofSettlement} WHERE p.credit_account_id = a.id)
           - (SELECT coalesce(sum(p.amount), 0) FROM ledger_posting p ${ofSettlement} WHERE p.debit_account_id = a.id) AS booked,
             (SELECT coalesce(sum(p.amount_rupiah), 0) FROM standing_settlement s JOIN settlement_part p ON p.settlement_id = s.id
               WHERE s.facility_id = a.facility_id AND (p.kind = k.kind OR (p.kind = 'COST' AND k.kind = 'MODAL'))
                 AND p.partner_id IS NOT DISTINCT FROM n.id) AS standing) b ON true
    WHERE b.booked <> b.standing`,
  'what is booked as paid out has a payout': `
    SELECT t.facility_id, t.id AS subject, t.event || ' without a payout' AS found
    FROM ledger_transaction t LEFT JOIN payout x ON x.ledger_transaction_id = t.id AND x.state = 'paid'
    WHERE t.source_type = 'payout' AND t.kind = 'automatic' AND x.id IS NULL`,
}

/** Compares payouts and ledger row by row; empty when every rupiah paid out is booked, once, by two people. */
export async function verifyPayouts(sql: Sql, facility_id?: string): Promise<PayoutViolation[]> {
  const found: PayoutViolation[] = []
  for (const [rule, query] of Object.entries(checks)) {
    const condition = facility_id === undefined ? '' : 'WHERE facility_id = ?'
    const bindings = facility_id === undefined ? [] : [facility_id]
    const broken = await rows<Omit<PayoutViolation, 'rule'>>(
      sql,
      `SELECT * FROM (${query}) v (facility_id, subject, found) ${condition}`,
      bindings,
    )
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return [...found, ...(await missingGuards(payoutGuards, sql))]
}
