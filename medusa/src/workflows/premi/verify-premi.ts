import { missingGuards } from '../../database/missing-guards'
import { rows, type Sql } from '../../database/sql'
import { premiGuards } from '../../modules/premi/guards'

/** Something on which premi, settlements, payouts and ledger disagree. */
export interface PremiViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/** Each check derives one rule again from raw rows and yields (facility_id, subject, found). */
const checks: Readonly<Record<string, string>> = {
  'what is allocated of a settlement is its premi part': `
    SELECT s.facility_id, s.id AS subject, e.allocated || ' of ' || coalesce(p.amount, 0) AS found
    FROM settlement s
    JOIN LATERAL (SELECT sum(amount_rupiah) AS allocated FROM premi_entry WHERE settlement_id = s.id AND kind = 'ALLOCATED') e
      ON e.allocated IS NOT NULL
    LEFT JOIN LATERAL (SELECT sum(amount_rupiah) AS amount FROM settlement_part WHERE settlement_id = s.id AND kind = 'PREMI') p ON true
    WHERE e.allocated IS DISTINCT FROM p.amount`,
  'premi of a settlement that was taken back is taken back': `
    SELECT e.facility_id, e.settlement_id || ' ' || m.code AS subject, sum(e.amount_rupiah)::text AS found
    FROM premi_entry e JOIN maker m ON m.id = e.maker_id LEFT JOIN standing_settlement s ON s.id = e.settlement_id
    WHERE e.settlement_id IS NOT NULL GROUP BY e.facility_id, e.settlement_id, m.code, s.id
    HAVING (s.id IS NULL AND sum(e.amount_rupiah) <> 0) OR (s.id IS NOT NULL AND bool_or(e.kind = 'TAKEN_BACK'))`,
  'an entry adds or takes as its kind says': `
    SELECT facility_id, id AS subject, kind || ' ' || amount_rupiah AS found FROM premi_entry
    WHERE (amount_rupiah > 0) <> (kind IN ('ALLOCATED', 'RETURNED')) OR amount_rupiah = 0
       OR (kind IN ('PAID', 'RETURNED')) <> (payout_id IS NOT NULL)`,
  'a payout of premi is the sum of its codes': `
    SELECT p.facility_id, p.id AS subject, coalesce(l.amount, 0) || ' of ' || p.amount_rupiah AS found
    FROM payout p LEFT JOIN LATERAL (SELECT sum(amount_rupiah) AS amount FROM premi_payout_line WHERE payout_id = p.id) l ON true
    WHERE coalesce(l.amount, 0) <> CASE p.kind WHEN 'PREMI' THEN p.amount_rupiah ELSE 0 END`,
  'what a code is paid stands in a paid payout': `
    SELECT coalesce(l.facility_id, e.facility_id), coalesce(l.payout_id, e.payout_id) || ' ' || coalesce(l.maker_id, e.maker_id) AS subject,
           coalesce(-e.amount_rupiah, 0) || ' of ' || coalesce(l.amount_rupiah, 0) AS found
    FROM (SELECT l.* FROM premi_payout_line l JOIN payout p ON p.id = l.payout_id AND p.state = 'paid') l
    FULL JOIN (SELECT * FROM premi_entry WHERE kind = 'PAID') e ON e.payout_id = l.payout_id AND e.maker_id = l.maker_id
    WHERE l.amount_rupiah + e.amount_rupiah IS DISTINCT FROM 0`,
  'what a code got back stands in a returned payout': `
    SELECT coalesce(l.facility_id, e.facility_id), coalesce(l.payout_id, e.payout_id) || ' ' || coalesce(l.maker_id, e.maker_id) AS subject,
           coalesce(e.amount_rupiah, 0) || ' of ' || coalesce(l.amount_rupiah, 0) AS found
    FROM (SELECT l.* FROM premi_payout_line l JOIN payout_return r ON r.payout_id = l.payout_id AND r.state = 'returned') l
    FULL JOIN (SELECT * FROM premi_entry WHERE kind = 'RETURNED') e ON e.payout_id = l.payout_id AND e.maker_id = l.maker_id
    WHERE l.amount_rupiah IS DISTINCT FROM e.amount_rupiah`,
  'premi returned is what the ledger took back': `
    SELECT a.facility_id, a.code AS subject, b.booked || ' in the ledger, ' || b.entered || ' to codes' AS found
    FROM ledger_account a JOIN LATERAL (
      SELECT (SELECT coalesce(sum(p.amount), 0) FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
                JOIN ledger_transaction o ON o.id = t.reverses_id AND o.event = 'premi_paid'
               WHERE p.credit_account_id = a.id) AS booked,
             (SELECT coalesce(sum(amount_rupiah), 0) FROM premi_entry WHERE facility_id = a.facility_id AND kind = 'RETURNED') AS entered) b ON true
    WHERE a.code = '2201' AND b.booked <> b.entered`,
  'premi paid is what the ledger paid': `
    SELECT a.facility_id, a.code AS subject, b.booked || ' in the ledger, ' || b.entered || ' to codes' AS found
    FROM ledger_account a JOIN LATERAL (
      SELECT (SELECT coalesce(sum(p.amount), 0) FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
               WHERE p.debit_account_id = a.id AND t.event = 'premi_paid' AND t.kind = 'automatic') AS booked,
             (SELECT coalesce(-sum(amount_rupiah), 0) FROM premi_entry WHERE facility_id = a.facility_id AND kind = 'PAID') AS entered) b ON true
    WHERE a.code = '2201' AND b.booked <> b.entered`,
  'no more is owed to codes than the ledger holds for premi': `
    SELECT a.facility_id, a.code AS subject, b.owed || ' owed, ' || b.held || ' held' AS found
    FROM ledger_account a JOIN LATERAL (
      SELECT (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE credit_account_id = a.id)
           - (SELECT coalesce(sum(amount), 0) FROM ledger_posting WHERE debit_account_id = a.id) AS held,
             (SELECT coalesce(sum(amount_rupiah), 0) FROM premi_entry WHERE facility_id = a.facility_id) AS owed) b ON true
    WHERE a.code = '2201' AND b.owed > b.held`,
  'a code tells nothing about who it is': `
    SELECT facility_id, id AS subject, 'a code of ' || length(code) || ' characters' AS found FROM maker
    WHERE code !~ '^[A-Z0-9][A-Z0-9-]{0,11}$' OR code !~ '[0-9]' OR code ~ '[A-Z]{5}' OR code ~ '[0-9]{5}'`,
  'a correction of work mirrors its original': `
    SELECT w.facility_id, w.id AS subject, coalesce(w.reverses_id, 'no original') AS found
    FROM work_log w LEFT JOIN work_log o ON o.id = w.reverses_id
    WHERE (coalesce(w.quarter_hours, w.pieces) < 0) <> (w.reverses_id IS NOT NULL)
       OR (w.reverses_id IS NOT NULL AND (o.facility_id, o.workshop_id, o.facility_order_id, o.maker_id, o.worked_on, -o.quarter_hours, -o.pieces)
         IS DISTINCT FROM (w.facility_id, w.workshop_id, w.facility_order_id, w.maker_id, w.worked_on, w.quarter_hours, w.pieces))`,
}

/** Compares work, premi, settlements, payouts and ledger; empty when every rupiah of premi is somebody's, once. */
export async function verifyPremi(sql: Sql, facility_id?: string): Promise<PremiViolation[]> {
  const found: PremiViolation[] = []
  for (const [rule, query] of Object.entries(checks)) {
    const condition = facility_id === undefined ? '' : 'WHERE facility_id = ?'
    const bindings = facility_id === undefined ? [] : [facility_id]
    const broken = await rows<Omit<PremiViolation, 'rule'>>(
      sql,
      `SELECT * FROM (${query}) v (facility_id, subject, found) ${condition}`,
      bindings,
    )
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return [...found, ...(await missingGuards(premiGuards, sql))]
}
