import { rows, type Sql } from '../../database/sql'

/** An order, or its division, by another scheme or cost than those of its day. */
export interface SchemeViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

/** The day on which an order `o` of a facility `f` was placed, there. */
const PLACED_ON = `(SELECT (o.placed_at AT TIME ZONE f.time_zone)::date AS placed_on) day`

/** Each check compares orders with schemes and cost sheets, from raw rows, and yields (facility_id, subject, found). */
const checks: Readonly<Record<string, string>> = {
  // On the day that a scheme is adopted for the same day both are right: the morning's orders have the old one.
  'an order has the scheme of the day it was placed': `
    SELECT o.facility_id, o.id AS subject, o.scheme_id || ' on ' || day.placed_on AS found
    FROM facility_order o JOIN facility f ON f.id = o.facility_id CROSS JOIN LATERAL ${PLACED_ON}
    LEFT JOIN split_scheme s ON s.id = o.scheme_id AND s.facility_id = o.facility_id
    WHERE o.scheme_id IS NOT NULL AND (s.id IS NULL OR NOT (
      day.placed_on BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity') OR EXISTS (
        SELECT FROM split_scheme next JOIN split_proposal p ON p.id = next.proposal_id
         WHERE next.facility_id = s.facility_id AND next.valid_from = s.valid_to + 1
           AND next.valid_from = day.placed_on AND p.closed_on = day.placed_on)))`,
  'an order is divided by the scheme frozen on it': `
    SELECT s.facility_id, s.id AS subject, s.scheme_id || ', frozen ' || o.scheme_id AS found
    FROM settlement s JOIN facility_order o ON o.id = s.facility_order_id WHERE o.scheme_id <> s.scheme_id`,
  'a line without a sheet costs what its order froze': `
    SELECT s.facility_id, s.id AS subject, l.cost_rupiah || ', frozen ' || f.cost_rupiah * f.quantity AS found
    FROM settlement_line l JOIN settlement s ON s.id = l.settlement_id JOIN facility_order_line f ON f.id = l.facility_order_line_id
    WHERE l.cost_sheet_id IS NULL AND l.cost_rupiah <> f.cost_rupiah * f.quantity`,
  // A sheet of the very day of the division may have come before it or after: it proves nothing.
  'a line costs what the sheet of its order’s day says': `
    SELECT s.facility_id, s.id AS subject, coalesce(l.cost_sheet_id, 'no sheet') || ' on ' || day.placed_on AS found
    FROM settlement_line l JOIN settlement s ON s.id = l.settlement_id JOIN facility_order o ON o.id = s.facility_order_id
    JOIN facility f ON f.id = o.facility_id CROSS JOIN LATERAL ${PLACED_ON} LEFT JOIN cost_sheet c ON c.id = l.cost_sheet_id
    WHERE c.valid_from > day.placed_on OR EXISTS (SELECT FROM cost_sheet n
       WHERE n.facility_id = s.facility_id AND n.listing_id = l.listing_id AND n.valid_from <= day.placed_on
         AND n.recorded_on < s.settled_on AND (c.id IS NULL OR (n.valid_from, n.version) > (c.valid_from, c.version)))`,
}

/** Orders and their divisions against the schemes and cost sheets of their days. */
export async function verifySchemes(sql: Sql): Promise<SchemeViolation[]> {
  const violations: SchemeViolation[] = []
  for (const [rule, query] of Object.entries(checks)) {
    const found = await rows<Omit<SchemeViolation, 'rule'>>(sql, query)
    violations.push(...found.map((violation) => ({ rule, ...violation })))
  }
  return violations
}
