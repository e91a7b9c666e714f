import type { OrganisationType } from '../../contract/role'
import { row, rows, type Sql } from '../../database/sql'
import type {
  BankAccount,
  Cooperative,
  FacilityPartner,
  FacilityRecord,
  OrganisationName,
  RegionOffice,
  Workshop,
} from './organisation'

const FACILITY_COLUMNS = `id, slug, name, type, class, region_office_id, satker_code, kppn_code, street, area_code, postal_code,
  time_zone, pickup_hours, phone, whatsapp, email, is_pkp, description, description_en, sells,
  payment_deadline_hours, stock_location_id, picture`

/** The day on which rules of validity are read: that of the capital. */
const DAY = `(?::timestamptz AT TIME ZONE 'Asia/Jakarta')::date`

export function facilityWhere(
  sql: Sql,
  column: 'id' | 'slug',
  value: string,
): Promise<FacilityRecord | undefined> {
  return row<FacilityRecord>(sql, `SELECT ${FACILITY_COLUMNS} FROM facility WHERE ${column} = ?`, [value])
}

export function facilitiesByName(sql: Sql): Promise<FacilityRecord[]> {
  return rows<FacilityRecord>(sql, `SELECT ${FACILITY_COLUMNS} FROM facility ORDER BY name`)
}

export function workshopsOf(sql: Sql, facility_id: string): Promise<Workshop[]> {
  return rows<Workshop>(
    sql,
    `SELECT id, facility_id, slug, name, craft, weekly_capacity FROM workshop WHERE facility_id = ? ORDER BY name`,
    [facility_id],
  )
}

export function cooperativesServing(sql: Sql, facility_id: string, on: Date): Promise<Cooperative[]> {
  return rows<Cooperative>(
    sql,
    `SELECT c.id, c.slug, c.name, c.legal_form, c.registration_status, c.deed_number, c.area_code, c.phone, c.email
      FROM cooperative c JOIN cooperative_facility f ON f.cooperative_id = c.id
      WHERE f.facility_id = ? AND f.valid_from <= ${DAY} AND (f.valid_to IS NULL OR f.valid_to >= ${DAY})
      ORDER BY f.valid_from, c.id`,
    [facility_id, on, on],
  )
}

/** Which of these facilities some cooperative serves on a day, so that their goods can be sent. */
export async function facilitiesServed(
  sql: Sql,
  facility_ids: readonly string[],
  on: Date,
): Promise<Set<string>> {
  const found = await rows<{ facility_id: string }>(
    sql,
    `SELECT DISTINCT facility_id FROM cooperative_facility
      WHERE facility_id = ANY (?) AND valid_from <= ${DAY} AND (valid_to IS NULL OR valid_to >= ${DAY})`,
    [[...new Set(facility_ids)], on, on],
  )
  return new Set(found.map(({ facility_id }) => facility_id))
}

export function partnersOf(sql: Sql, facility_id: string): Promise<FacilityPartner[]> {
  return rows<FacilityPartner>(
    sql,
    `SELECT id, slug, name, kind, facility_id, number FROM partner WHERE facility_id = ? ORDER BY name`,
    [facility_id],
  )
}

export function bankAccountOn(
  sql: Sql,
  owner_type: 'facility' | 'cooperative',
  owner_id: string,
  on: Date,
): Promise<BankAccount | undefined> {
  return row<BankAccount>(
    sql,
    `SELECT id, bank, number, holder FROM bank_account
      WHERE owner_type = ? AND owner_id = ? AND valid_from <= ${DAY} AND (valid_to IS NULL OR valid_to >= ${DAY})
      ORDER BY valid_from DESC, id LIMIT 1`,
    [owner_type, owner_id, on, on],
  )
}

export function regionOfficeWhere(
  sql: Sql,
  column: 'id' | 'slug',
  value: string,
): Promise<RegionOffice | undefined> {
  return row<RegionOffice>(
    sql,
    `SELECT id, slug, name, province_code FROM region_office WHERE ${column} = ?`,
    [value],
  )
}

/** Any organisation by kind and slug. */
export async function organisationIdOf(
  sql: Sql,
  type: OrganisationType,
  slug: string,
): Promise<string | undefined> {
  const table = type === 'region' ? 'region_office' : type
  return (await row<{ id: string }>(sql, `SELECT id FROM ${table} WHERE slug = ?`, [slug]))?.id
}

/** Names of organisations of every kind, for a list of ids. */
export function organisationNames(sql: Sql, ids: readonly string[]): Promise<OrganisationName[]> {
  return rows<OrganisationName>(
    sql,
    `SELECT * FROM (
       SELECT 'facility' AS organisation_type, id AS organisation_id, name AS organisation_name, slug AS organisation_slug, time_zone FROM facility
       UNION ALL SELECT 'cooperative', c.id, c.name, c.slug,
         (SELECT f.time_zone FROM cooperative_facility s JOIN facility f ON f.id = s.facility_id WHERE s.cooperative_id = c.id ORDER BY s.valid_from, f.id LIMIT 1)
         FROM cooperative c
       UNION ALL SELECT 'region', id, name, slug, NULL FROM region_office
       UNION ALL SELECT 'directorate', id, name, slug, NULL FROM directorate
       UNION ALL SELECT 'partner', id, name, slug, NULL FROM partner
     ) organisation WHERE organisation_id = ANY (?::text[])`,
    [ids],
  )
}
