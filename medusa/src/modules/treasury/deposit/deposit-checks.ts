/** What must hold of deposits after their bill, found again from raw rows; each yields (facility_id, subject, found). */
export const depositChecks: Readonly<Record<string, string>> = {
  'a void deposit releases what it covered, no other does': `
    SELECT d.facility_id, d.id AS subject, CASE WHEN d.voided_at IS NULL THEN 'released' ELSE 'still bound' END AS found
    FROM pnbp_deposit d JOIN pnbp_deposit_line l ON l.deposit_id = d.id
    WHERE l.is_released <> (d.voided_at IS NOT NULL) GROUP BY d.id`,
  'an unpaid bill covers revenue that stands': `
    SELECT d.facility_id, d.id AS subject, 'covers ' || l.settlement_id AS found
    FROM pnbp_deposit d JOIN pnbp_deposit_line l ON l.deposit_id = d.id AND NOT l.is_released
    JOIN settlement_reversal v ON v.settlement_id = l.settlement_id WHERE d.ntpn IS NULL`,
  'revenue is in one deposit at most': `
    SELECT facility_id, settlement_id || ' ' || account_code AS subject, count(*) || ' deposits' AS found
    FROM pnbp_deposit_line WHERE NOT is_released GROUP BY facility_id, settlement_id, account_code HAVING count(*) > 1`,
  'what was reconciled is what the treasury lists': `
    SELECT d.facility_id, d.id AS subject, coalesce(t.amount_rupiah, 0) || ' of ' || d.amount_rupiah AS found
    FROM pnbp_deposit d LEFT JOIN treasury_line t
      ON (t.facility_id, t.ntpn, t.account_code) = (d.facility_id, d.ntpn, d.account_code)
    WHERE d.reconciled_at IS NOT NULL AND t.amount_rupiah IS DISTINCT FROM d.amount_rupiah`,
  'a billing code belongs to one deposit for ever': `
    SELECT min(u.facility_id) AS facility_id, code AS subject, count(DISTINCT u.id) || ' deposits' AS found
    FROM (SELECT d.facility_id, d.id, unnest(d.earlier_billing_codes || d.billing_code) AS code FROM pnbp_deposit d) u
    LEFT JOIN billing_code b USING (code)
    GROUP BY code HAVING count(DISTINCT u.id) > 1 OR bool_or(b.deposit_id IS DISTINCT FROM u.id)`,
  'a proof belongs to a deposit that was paid': `
    SELECT d.facility_id, p.id AS subject, 'deposit ' || d.id || ' is unpaid' AS found
    FROM deposit_proof p JOIN pnbp_deposit d ON d.id = p.deposit_id WHERE d.ntpn IS NULL`,
}
