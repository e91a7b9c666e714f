import { row, rows, type Sql } from '../../../database/sql'

/** How SIMPONI knows a facility above its satker: three digits of the ministry (K/L), two of the unit (eselon I). */
export interface SimponiIdentity {
  ministry_code: string
  unit_code: string
}

/** The newest codes of a facility. */
export function simponiIdentity(facility_id: string, sql: Sql): Promise<SimponiIdentity | undefined> {
  return row<SimponiIdentity>(
    sql,
    'SELECT ministry_code, unit_code FROM simponi_identity WHERE facility_id = ? ORDER BY version DESC LIMIT 1',
    [facility_id],
  )
}

/** Records the next version; the database numbers it. */
export async function insertIdentity(
  identity: SimponiIdentity & { facility_id: string; recorded_by: string; recorded_at: Date },
  sql: Sql,
): Promise<void> {
  await rows(
    sql,
    `INSERT INTO simponi_identity (facility_id, version, ministry_code, unit_code, recorded_by, recorded_at) VALUES (?, 1, ?, ?, ?, ?)`,
    [
      identity.facility_id,
      identity.ministry_code,
      identity.unit_code,
      identity.recorded_by,
      identity.recorded_at,
    ],
  )
}
