import { rows, type Sql } from './sql'

/** The triggers that must stand on each table; a test compares the lists with what the migrations made. */
export type Guards = Readonly<Record<string, readonly string[]>>

/** A guard that is gone or switched off: which rule, and which trigger. */
export interface MissingGuard {
  rule: string
  facility_id: null
  subject: string
  found: string
}

/** Guards that do not stand, and foreign keys of their tables that are switched off: either is itself a violation. */
export async function missingGuards(guards: Guards, sql: Sql): Promise<MissingGuard[]> {
  const missing = await rows<{ subject: string }>(
    sql,
    `WITH guard AS (SELECT key AS on_table, jsonb_array_elements_text(value) AS name FROM jsonb_each(?::jsonb)),
       standing AS (SELECT tgrelid::regclass::text AS on_table, tgname::text AS name, tgenabled IN ('O', 'A') AS is_on, tgisinternal
         FROM pg_trigger)
     SELECT on_table || '.' || name AS subject FROM guard g
      WHERE NOT EXISTS (SELECT FROM standing s WHERE s.on_table = g.on_table AND s.name = g.name AND s.is_on AND NOT s.tgisinternal)
     UNION
     SELECT on_table || '.' || name FROM standing WHERE tgisinternal AND NOT is_on AND on_table IN (SELECT on_table FROM guard)
     ORDER BY 1`,
    [JSON.stringify(guards)],
  )
  return missing.map(({ subject }) => ({
    rule: 'guards stand',
    facility_id: null,
    subject,
    found: 'missing or off',
  }))
}
