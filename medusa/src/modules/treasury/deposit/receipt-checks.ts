/** What must hold of receipts and their rules, found again from raw rows; each yields (facility_id, subject, found). */
export const receiptChecks: Readonly<Record<string, string>> = {
  'receipts are the state revenue of their settlement': `
    SELECT s.facility_id, s.id || ' ' || v.account_code AS subject, coalesce(v.booked, 0) || ' of ' || coalesce(v.owed, 0) AS found
    FROM settlement s JOIN LATERAL (
      SELECT account_code, max(owed) AS owed, max(booked) AS booked FROM (
        SELECT account_code, sum(amount_rupiah) AS owed, NULL::numeric AS booked FROM settlement_part
         WHERE settlement_id = s.id AND account_code IS NOT NULL GROUP BY account_code
        UNION ALL
        SELECT account_code, NULL, sum(amount_rupiah) FROM pnbp_receipt WHERE settlement_id = s.id GROUP BY account_code) both_sides
      GROUP BY account_code) v ON v.owed IS DISTINCT FROM v.booked`,
  'receipts are numbered without a gap': `
    SELECT facility_id, year::text AS subject, count(*) || ' receipts up to number ' || max(number) AS found
    FROM pnbp_receipt GROUP BY facility_id, year HAVING max(number) <> count(*) OR min(number) <> 1`,
  'a receipt is due on a working day, not before it came': `
    SELECT r.facility_id, r.id AS subject, r.due_on || ' for ' || r.received_on AS found FROM pnbp_receipt r
    LEFT JOIN facility f ON f.id = r.facility_id
    WHERE r.due_on < r.received_on OR extract(isodow FROM r.due_on) > 5
       OR r.received_on <> (r.received_at AT TIME ZONE coalesce(f.time_zone, 'Asia/Jakarta'))::date`,
  'a receipt follows the rule of its day': `
    SELECT r.facility_id, r.id AS subject, coalesce(r.deposit_rule_id, 'no rule') AS found FROM pnbp_receipt r
    LEFT JOIN deposit_rule d ON d.id = r.deposit_rule_id AND d.facility_id = r.facility_id AND d.valid_from <= r.received_on
    WHERE r.deposit_rule_id IS NOT NULL AND d.id IS NULL`,
}
