import { row, rows, type Sql } from '../../database/sql'

/** What a workshop's work is counted in. */
export type WorkUnit = 'hours' | 'pieces'

export interface NewWorkUnit {
  facility_id: string
  workshop_id: string
  unit: WorkUnit
  valid_from: string
  legal_basis: string
  recorded_by: string
  recorded_at: Date
}

/** Sets what a workshop's work is counted in from a day on; what was before stays as it was. */
export async function insertWorkUnit(unit: NewWorkUnit, sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO work_unit (facility_id, workshop_id, unit, valid_from, legal_basis, recorded_by, recorded_at)
     VALUES (?, ?, ?, ?::date, ?, ?, ?)`,
    [
      unit.facility_id,
      unit.workshop_id,
      unit.unit,
      unit.valid_from,
      unit.legal_basis,
      unit.recorded_by,
      unit.recorded_at,
    ],
  )
}

/** What a workshop's work is counted in on a day: hours where nothing was ever set. */
export async function workUnitOn(
  facility_id: string,
  workshop_id: string,
  on: string,
  sql: Sql,
): Promise<WorkUnit> {
  const found = await row<{ unit: WorkUnit }>(
    sql,
    `SELECT unit FROM work_unit WHERE facility_id = ? AND workshop_id = ? AND valid_from <= ?::date ORDER BY valid_from DESC LIMIT 1`,
    [facility_id, workshop_id, on],
  )
  return found?.unit ?? 'hours'
}

/** Everything that was set for a facility's workshops, newest first. */
export function listWorkUnits(
  facility_id: string,
  sql: Sql,
): Promise<Pick<NewWorkUnit, 'workshop_id' | 'unit' | 'valid_from' | 'legal_basis'>[]> {
  return rows(
    sql,
    `SELECT workshop_id, unit, valid_from::text AS valid_from, legal_basis FROM work_unit WHERE facility_id = ?
      ORDER BY valid_from DESC, workshop_id`,
    [facility_id],
  )
}
