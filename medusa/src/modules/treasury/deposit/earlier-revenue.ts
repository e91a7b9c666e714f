/** What was divided before there was a receipts book, received at eight in the morning, due by the normal rule. Part of a landed migration. */
export const ENTER_EARLIER_REVENUE = `
  INSERT INTO pnbp_receipt (id, facility_id, year, number, settlement_id, account_code, amount_rupiah, received_at, received_on, due_on)
  SELECT 'prcp_' || md5(s.id || p.account_code), s.facility_id, 0, 0, s.id, p.account_code, sum(p.amount_rupiah),
         (s.settled_on + time '08:00') AT TIME ZONE coalesce(f.time_zone, 'Asia/Jakarta'), s.settled_on,
         (SELECT min(day)::date FROM generate_series(s.settled_on, s.settled_on + 60, interval '1 day') AS days (day)
           WHERE extract(isodow FROM day) < 6 AND NOT EXISTS (SELECT FROM holiday h WHERE h.day = days.day::date))
    FROM settlement s
    JOIN settlement_part p ON p.settlement_id = s.id AND p.account_code IS NOT NULL
    LEFT JOIN facility f ON f.id = s.facility_id
   WHERE NOT EXISTS (SELECT FROM pnbp_receipt r WHERE r.settlement_id = s.id AND r.account_code = p.account_code)
   GROUP BY s.id, p.account_code, f.time_zone
   ORDER BY s.facility_id, s.settled_on, s.id, p.account_code`
