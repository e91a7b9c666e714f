import type { MedusaContainer } from '@medusajs/framework/types'
import { stringify } from 'csv-stringify/sync'
import { database, rows } from '../../database/sql'
import { workshopNames } from './show-premi'

/*
 * One line per code that worked, was allocated or was paid in the month, or is still owed at its end.
 */
const query = `
  WITH given AS (SELECT ?::text AS facility_id, ?::date AS first_day, (?::date + interval '1 month')::date AS next_month),
  work AS (
    SELECT w.maker_id, sum(w.quarter_hours) AS quarter_hours, sum(w.pieces) AS pieces FROM work_log w, given g
     WHERE w.facility_id = g.facility_id AND w.worked_on >= g.first_day AND w.worked_on < g.next_month GROUP BY 1),
  money AS (
    SELECT e.maker_id, sum(e.amount_rupiah) AS balance,
           sum(e.amount_rupiah) FILTER (WHERE e.kind NOT IN ('PAID', 'RETURNED') AND e.entered_on >= g.first_day) AS allocated,
           -sum(e.amount_rupiah) FILTER (WHERE e.kind IN ('PAID', 'RETURNED') AND e.entered_on >= g.first_day) AS paid
      FROM premi_entry e, given g WHERE e.facility_id = g.facility_id AND e.entered_on < g.next_month GROUP BY 1)
  SELECT m.code, m.workshop_id, coalesce(w.quarter_hours, 0)::int AS quarter_hours, coalesce(w.pieces, 0)::int AS pieces,
         coalesce(x.allocated, 0)::text AS allocated, coalesce(x.paid, 0)::text AS paid, coalesce(x.balance, 0)::text AS balance
    FROM maker m JOIN given g ON g.facility_id = m.facility_id
    LEFT JOIN work w ON w.maker_id = m.id LEFT JOIN money x ON x.maker_id = m.id
   WHERE w.maker_id IS NOT NULL OR coalesce(x.balance, 0) <> 0 OR x.allocated IS NOT NULL OR x.paid IS NOT NULL
   ORDER BY m.code`

interface RegisterRow {
  code: string
  workshop_id: string
  quarter_hours: number
  pieces: number
  allocated: string
  paid: string
  balance: string
}

/**
 * A month (`2026-11`) by code, as a table for the facility's own register. The last column is empty: what the register on paper
 * knows about a code is written there by hand, and never comes back here.
 */
export async function premiRegister(
  container: MedusaContainer,
  { facility_id, month }: { facility_id: string; month: string },
): Promise<{ file_name: string; csv: string }> {
  const nameOf = await workshopNames(container, facility_id)
  const found = await rows<RegisterRow>(database(container), query, [
    facility_id,
    `${month}-01`,
    `${month}-01`,
  ])
  const header = [
    'kode',
    'bengkel',
    'jam',
    'potong',
    'dialokasikan',
    'dibayarkan',
    'saldo',
    'catatan_register',
  ]
  const lines = found.map((each) => [
    each.code,
    nameOf(each.workshop_id),
    each.quarter_hours / 4,
    each.pieces,
    each.allocated,
    each.paid,
    each.balance,
    '',
  ])
  return {
    file_name: `premi-${month}.csv`,
    csv: stringify([header, ...lines], { bom: true }),
  }
}
