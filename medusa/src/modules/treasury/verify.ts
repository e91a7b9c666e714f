import { missingGuards } from '../../database/missing-guards'
import { rows, type Sql } from '../../database/sql'
import { depositChecks } from './deposit/deposit-checks'
import { receiptChecks } from './deposit/receipt-checks'
import { treasuryGuards } from './guards'
import { presetChecks } from './scheme/preset-checks'
import { schemeChecks } from './scheme/scheme-checks'

/** Something that must not be: which rule, in which facility, which row, and what was found. */
export interface TreasuryViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/** Each check derives one rule again from raw rows and yields (facility_id, subject, found). */
const checks: Readonly<Record<string, string>> = {
  'shares are the whole': `
    SELECT s.facility_id, s.id AS subject, coalesce(sum(c.rate_bps), 0) || ' basis points' AS found
    FROM split_scheme s LEFT JOIN split_component c ON c.scheme_id = s.id GROUP BY s.id HAVING coalesce(sum(c.rate_bps), 0) <> 10000`,
  'one scheme at a time': `
    SELECT a.facility_id, a.id AS subject, 'overlaps ' || b.id AS found FROM split_scheme a JOIN split_scheme b
      ON b.facility_id = a.facility_id AND b.version > a.version
     AND daterange(a.valid_from, a.valid_to, '[]') && daterange(b.valid_from, b.valid_to, '[]')`,
  'parts are the whole': `
    SELECT s.facility_id, s.id AS subject, coalesce(sum(p.amount_rupiah), 0) || ' of '
        || (s.goods_rupiah + s.shipping_rupiah + s.unique_code_rupiah) AS found
    FROM settlement s LEFT JOIN settlement_part p ON p.settlement_id = s.id GROUP BY s.id
    HAVING coalesce(sum(p.amount_rupiah), 0) <> s.goods_rupiah + s.shipping_rupiah + s.unique_code_rupiah
        OR s.base_rupiah + s.cost_rupiah <> s.goods_rupiah
        OR coalesce(sum(p.amount_rupiah) FILTER (WHERE p.kind NOT IN ('COST', 'SHIPPING', 'UNIQUE_CODE')), 0) <> s.base_rupiah`,
  'lines are the goods and their costs': `
    SELECT s.facility_id, s.id AS subject, coalesce(l.goods, 0) || ' of ' || s.goods_rupiah || ', cost ' || coalesce(l.cost, 0) AS found
    FROM settlement s LEFT JOIN (SELECT settlement_id, sum(total_rupiah) AS goods, sum(cost_rupiah) AS cost
      FROM settlement_line GROUP BY settlement_id) l ON l.settlement_id = s.id
    WHERE l.goods IS DISTINCT FROM s.goods_rupiah OR (s.base <> 'GROSS' AND least(l.cost, l.goods) <> s.cost_rupiah)`,
  'an order is settled again only after its settlement was taken back': `
    SELECT s.facility_id, s.id AS subject, 'attempt ' || s.attempt AS found FROM settlement s
    WHERE s.attempt <> (SELECT count(*) FROM settlement e WHERE e.facility_order_id = s.facility_order_id AND e.attempt <= s.attempt)
       OR (s.attempt > 1 AND NOT EXISTS (SELECT FROM settlement e JOIN settlement_reversal r ON r.settlement_id = e.id
             WHERE e.facility_order_id = s.facility_order_id AND e.attempt = s.attempt - 1))`,
  'a mistake is taken back by two people': `
    SELECT s.facility_id, s.id AS subject, r.requested_by || ' alone' AS found
    FROM settlement_reversal r JOIN settlement s ON s.id = r.settlement_id
    LEFT JOIN settlement_reversal_request q ON q.id = r.request_id
    WHERE r.cause = 'mistake' AND (q.state, q.requested_by, q.decided_by) IS DISTINCT FROM ('approved', r.requested_by, r.approved_by)
       OR r.approved_by = r.requested_by`,
  'a share is within one rupiah of its rate': `
    SELECT s.facility_id, s.id AS subject, p.component_code || ' got ' || sum(p.amount_rupiah) AS found
    FROM settlement s JOIN settlement_part p ON p.settlement_id = s.id AND p.rate_bps IS NOT NULL
    GROUP BY s.id, p.component_code, p.rate_bps
    HAVING abs(sum(p.amount_rupiah) * 10000 - s.base_rupiah * p.rate_bps) >= 10000`,
  'a part has the rate and the partner of its scheme': `
    SELECT s.facility_id, s.id AS subject, p.component_code AS found
    FROM settlement s JOIN settlement_part p ON p.settlement_id = s.id AND p.rate_bps IS NOT NULL
    LEFT JOIN split_component c ON c.scheme_id = s.scheme_id AND c.code = p.component_code
    WHERE (c.kind, c.rate_bps, c.partner_id) IS DISTINCT FROM (p.kind, p.rate_bps, p.partner_id)`,
  'a deposit is the sum of its lines': `
    SELECT d.facility_id, d.id AS subject, coalesce(sum(l.amount_rupiah), 0) || ' of ' || d.amount_rupiah AS found
    FROM pnbp_deposit d LEFT JOIN pnbp_deposit_line l ON l.deposit_id = d.id
    GROUP BY d.id HAVING coalesce(sum(l.amount_rupiah), 0) <> d.amount_rupiah`,
  'revenue is deposited once and whole': `
    SELECT l.facility_id, l.settlement_id || ' ' || l.account_code AS subject, sum(l.amount_rupiah) || ' of ' || coalesce(max(p.owed), 0) AS found
    FROM (SELECT * FROM pnbp_deposit_line WHERE NOT is_released) l LEFT JOIN LATERAL (
      SELECT sum(amount_rupiah) AS owed FROM settlement_part
       WHERE settlement_id = l.settlement_id AND account_code = l.account_code) p ON true
    GROUP BY l.facility_id, l.settlement_id, l.account_code HAVING sum(l.amount_rupiah) <> coalesce(max(p.owed), 0)`,
  'a paid deposit has its proof': `
    SELECT facility_id, id AS subject, coalesce(ntpn, 'no NTPN') AS found FROM pnbp_deposit
    WHERE num_nulls(ntpn, ntb, bank, paid_on, recorded_by, ledger_transaction_id) NOT IN (0, 6)
       OR ntpn !~ '^[0-9A-Z]{16}$' OR billing_code !~ '^[0-9]{15}$'`,
  ...schemeChecks,
  ...presetChecks,
  ...receiptChecks,
  ...depositChecks,
}

/** Runs every check over one facility or all of them. */
export async function violations(facility_id: string | undefined, sql: Sql): Promise<TreasuryViolation[]> {
  const found: TreasuryViolation[] = []
  for (const [rule, query] of Object.entries(checks)) {
    const condition = facility_id === undefined ? '' : 'WHERE facility_id = ?'
    const bindings = facility_id === undefined ? [] : [facility_id]
    const broken = await rows<Omit<TreasuryViolation, 'rule'>>(
      sql,
      `SELECT * FROM (${query}) v ${condition}`,
      bindings,
    )
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return [...found, ...(await missingGuards(treasuryGuards, sql))]
}
