import { row, rows, type Sql } from '../../database/sql'
import type { Holiday, HolidayYear } from './holidays/holiday-years'
import type { WorkingCalendar } from './working-time'

/** A holiday as its table holds it. */
export interface HolidayRow extends Holiday {
  legal_basis: string
}

/** Zone, office hours and holidays of a facility, in one statement. */
export async function calendarOf(sql: Sql, facility_id: string): Promise<WorkingCalendar> {
  const found = await row<Omit<WorkingCalendar, 'holidays'> & { holidays: string[] }>(
    sql,
    `SELECT time_zone, working_hours, ARRAY(SELECT day::text FROM holiday) AS holidays FROM facility WHERE id = ?`,
    [facility_id],
  )
  if (!found) throw new Error(`facility ${facility_id} is gone`)
  return { ...found, holidays: new Set(found.holidays) }
}

/** Sets the office hours; deadlines that run keep the instant they were given. */
export async function saveWorkingHours(
  sql: Sql,
  facility_id: string,
  working_hours: WorkingCalendar['working_hours'],
): Promise<void> {
  await sql.raw(`UPDATE facility SET working_hours = ?::jsonb WHERE id = ?`, [
    JSON.stringify(working_hours),
    facility_id,
  ])
}

/** Holidays of these years, first to last. */
export function holidaysOf(sql: Sql, years: readonly number[]): Promise<HolidayRow[]> {
  return rows<HolidayRow>(
    sql,
    `SELECT day::text, name, kind, legal_basis FROM holiday WHERE extract(year FROM day) = ANY (?::int[]) ORDER BY day`,
    [years],
  )
}

/** Makes the table say what the years say: days that a decree moved are gone from where they were. Safe to run again. */
export async function writeHolidays(sql: Sql, years: readonly HolidayYear[]): Promise<void> {
  const days = years.flatMap(({ legal_basis, holidays }) =>
    holidays.map((each) => ({ ...each, legal_basis })),
  )
  await sql.raw(
    `WITH given AS (SELECT * FROM jsonb_to_recordset(?::jsonb) AS g (day date, name text, kind text, legal_basis text)),
      moved AS (DELETE FROM holiday WHERE extract(year FROM day) = ANY (?::int[]) AND day NOT IN (SELECT day FROM given))
      INSERT INTO holiday (day, name, kind, legal_basis) SELECT day, name, kind, legal_basis FROM given
      ON CONFLICT (day) DO UPDATE SET name = EXCLUDED.name, kind = EXCLUDED.kind, legal_basis = EXCLUDED.legal_basis`,
    [JSON.stringify(days), years.map(({ year }) => year)],
  )
}
