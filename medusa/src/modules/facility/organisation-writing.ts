import { generateEntityId } from '@medusajs/framework/utils'
import { row, type Sql } from '../../database/sql'
import type { Cooperative, Directorate, NewFacility, Partner, RegionOffice, Workshop } from './organisation'

/** Inserts, or brings an existing row (found by its unique columns) up to date. Returns its id. */
async function upsert(
  sql: Sql,
  table: string,
  prefix: string,
  unique: readonly string[],
  values: Readonly<Record<string, unknown>>,
): Promise<string> {
  const columns = Object.keys(values)
  const updates = columns
    .filter((column) => !unique.includes(column))
    .map((column) => `${column} = EXCLUDED.${column}`)
  const saved = await row<{ id: string }>(
    sql,
    `INSERT INTO ${table} (id, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})
      ON CONFLICT (${unique.join(', ')}) DO UPDATE SET ${updates.join(', ')} RETURNING id`,
    [generateEntityId(undefined, prefix), ...Object.values(values)],
  )
  return (saved as { id: string }).id
}

export function saveRegionOffice(sql: Sql, office: Omit<RegionOffice, 'id'>): Promise<string> {
  return upsert(sql, 'region_office', 'region', ['slug'], { ...office })
}

export function saveDirectorate(sql: Sql, directorate: Omit<Directorate, 'id'>): Promise<string> {
  return upsert(sql, 'directorate', 'direc', ['slug'], { ...directorate })
}

export function saveFacility(sql: Sql, facility: NewFacility): Promise<string> {
  return upsert(sql, 'facility', 'facil', ['slug'], {
    ...facility,
    pickup_hours: JSON.stringify(facility.pickup_hours),
  })
}

/** The capacity of a workshop that exists already is what its desk set. */
export async function saveWorkshop(
  sql: Sql,
  { weekly_capacity, ...workshop }: Omit<Workshop, 'id'>,
): Promise<string> {
  const known = await row(sql, `SELECT 1 FROM workshop WHERE facility_id = ? AND slug = ?`, [
    workshop.facility_id,
    workshop.slug,
  ])
  return upsert(
    sql,
    'workshop',
    'wshop',
    ['facility_id', 'slug'],
    known ? workshop : { ...workshop, weekly_capacity },
  )
}

export async function setWeeklyCapacity(
  sql: Sql,
  facility_id: string,
  workshop_id: string,
  weekly_capacity: number | null,
): Promise<boolean> {
  const changed = await row(
    sql,
    `UPDATE workshop SET weekly_capacity = ? WHERE id = ? AND facility_id = ? RETURNING 1`,
    [weekly_capacity, workshop_id, facility_id],
  )
  return changed !== undefined
}

export function saveCooperative(sql: Sql, cooperative: Omit<Cooperative, 'id'>): Promise<string> {
  return upsert(sql, 'cooperative', 'coop', ['slug'], { ...cooperative })
}

export function savePartner(sql: Sql, partner: Omit<Partner, 'id'>): Promise<string> {
  return upsert(sql, 'partner', 'partn', ['slug'], { ...partner })
}

export function saveBankAccount(
  sql: Sql,
  account: {
    owner_type: 'facility' | 'cooperative'
    owner_id: string
    bank: string
    number: string
    holder: string
    valid_from: string
  },
): Promise<string> {
  return upsert(sql, 'bank_account', 'bacct', ['bank', 'number'], account)
}

/** Says that a cooperative sends the goods of a facility from a day on. */
export async function saveCooperativeFacility(
  sql: Sql,
  service: { cooperative_id: string; facility_id: string; valid_from: string },
): Promise<void> {
  await sql.raw(
    `INSERT INTO cooperative_facility (cooperative_id, facility_id, valid_from) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    [service.cooperative_id, service.facility_id, service.valid_from],
  )
}
