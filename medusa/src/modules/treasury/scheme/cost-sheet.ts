import { generateEntityId } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../../database/sql'
import { type Rupiah, rupiah, sumRupiah } from '../../../money/rupiah'
import type { SplitBase } from './split'

export type CostKind = 'MATERIAL' | 'LABOUR' | 'OVERHEAD' | 'OTHER'

export interface CostLine {
  label: string
  kind: CostKind
  amount_rupiah: Rupiah
}

/** What making one batch of a good cost. Days are the facility's. */
export interface NewCostSheet {
  facility_id: string
  listing_id: string
  batch: string | null
  valid_from: string
  units_made: number
  lines: readonly CostLine[]
  /** What making one more will cost; null when it will cost the same. */
  next_unit_cost_rupiah: Rupiah | null
  note: string
  recorded_by: string
  recorded_at: Date
  recorded_on: string
}

export interface CostSheet {
  id: string
  listing_id: string
  version: number
  batch: string | null
  valid_from: string
  units_made: number
  total_rupiah: Rupiah
  unit_cost_rupiah: Rupiah
  next_unit_cost_rupiah: Rupiah
  note: string
  recorded_by: string
  recorded_at: Date
  lines: CostLine[]
}

/** The cost of one of so many: rounded up, so that working capital never gets back less than was spent. */
export function unitCost(total_rupiah: Rupiah, units_made: number): Rupiah {
  const units = BigInt(units_made)
  return rupiah((total_rupiah + units - 1n) / units)
}

/** Adds a sheet; earlier ones stay as they are. Needs a transaction: lines and whole are compared at commit. */
export async function insertCostSheet(sheet: NewCostSheet, sql: Sql): Promise<string> {
  const id = generateEntityId(undefined, 'csht')
  const total_rupiah = sumRupiah(sheet.lines.map((line) => line.amount_rupiah))
  const unit_cost_rupiah = unitCost(total_rupiah, sheet.units_made)
  await rows(
    sql,
    `INSERT INTO cost_sheet (id, facility_id, listing_id, version, batch, valid_from, units_made, total_rupiah, unit_cost_rupiah,
       next_unit_cost_rupiah, note, recorded_by, recorded_at, recorded_on)
     VALUES (?, ?, ?, 1, ?, ?::date, ?, ?::bigint, ?::bigint, ?::bigint, ?, ?, ?, ?::date)`,
    [
      id,
      sheet.facility_id,
      sheet.listing_id,
      sheet.batch,
      sheet.valid_from,
      sheet.units_made,
      String(total_rupiah),
      String(unit_cost_rupiah),
      String(sheet.next_unit_cost_rupiah ?? unit_cost_rupiah),
      sheet.note,
      sheet.recorded_by,
      sheet.recorded_at,
      sheet.recorded_on,
    ],
  )
  await rows(
    sql,
    `INSERT INTO cost_sheet_line (sheet_id, position, label, kind, amount_rupiah)
     VALUES ${sheet.lines.map(() => '(?, ?, ?, ?, ?::bigint)').join(', ')}`,
    sheet.lines.flatMap(({ label, kind, amount_rupiah }, index) => [
      id,
      index + 1,
      label,
      kind,
      String(amount_rupiah),
    ]),
  )
  return id
}

/** A listing's sheets, newest first. */
export async function listCostSheets(
  facility_id: string,
  listing_id: string,
  sql: Sql,
): Promise<CostSheet[]> {
  const found = await rows<CostSheet>(
    sql,
    `SELECT s.id, s.listing_id, s.version, s.batch, s.valid_from::text AS valid_from, s.units_made, s.total_rupiah, s.unit_cost_rupiah,
            s.next_unit_cost_rupiah, s.note, s.recorded_by, s.recorded_at,
            (SELECT jsonb_agg(jsonb_build_object('label', l.label, 'kind', l.kind, 'amount_rupiah', l.amount_rupiah::text)
               ORDER BY l.position) FROM cost_sheet_line l WHERE l.sheet_id = s.id) AS lines
       FROM cost_sheet s WHERE s.facility_id = ? AND s.listing_id = ? ORDER BY s.version DESC`,
    [facility_id, listing_id],
  )
  return found.map((sheet) => ({
    ...sheet,
    total_rupiah: rupiah(sheet.total_rupiah),
    unit_cost_rupiah: rupiah(sheet.unit_cost_rupiah),
    next_unit_cost_rupiah: rupiah(sheet.next_unit_cost_rupiah),
    lines: sheet.lines.map((line) => ({ ...line, amount_rupiah: rupiah(line.amount_rupiah) })),
  }))
}

/** The sheet that counts for a listing, and what one piece costs by it. */
export interface CostInForce {
  cost_sheet_id: string
  /** Of one piece, as the base counts it. */
  cost_rupiah: Rupiah
  unit_cost_rupiah: Rupiah
  next_unit_cost_rupiah: Rupiah
  valid_from: string
  batch: string | null
}

/**
 * The sheets in force in a facility on a day, by listing: of those that have begun the one that began last, and of equals the one
 * recorded last. A base of next cost takes what making it again will cost; any other takes what making it did cost.
 */
export async function costsInForce(
  facility_id: string,
  listing_ids: readonly string[],
  { on, base }: { on: string; base: SplitBase },
  sql: Sql,
): Promise<Map<string, CostInForce>> {
  if (listing_ids.length === 0) return new Map()
  const found = await rows<Omit<CostInForce, 'cost_rupiah'> & { listing_id: string }>(
    sql,
    `SELECT DISTINCT ON (listing_id) listing_id, id AS cost_sheet_id, unit_cost_rupiah, next_unit_cost_rupiah, batch,
            valid_from::text AS valid_from
       FROM cost_sheet WHERE facility_id = ? AND listing_id = ANY(?) AND valid_from <= ?::date
      ORDER BY listing_id, valid_from DESC, version DESC`,
    [facility_id, listing_ids, on],
  )
  return new Map(found.map(({ listing_id, ...sheet }) => [listing_id, inForce(sheet, base)]))
}

/** The same for listings on days of their own, in the order asked for; undefined where no sheet had begun, or there is no listing. */
export async function costsOfDays(
  facility_id: string,
  asked: readonly { listing_id: string | null; on: string; base: SplitBase }[],
  sql: Sql,
): Promise<(CostInForce | undefined)[]> {
  const found = await rows<Omit<CostInForce, 'cost_rupiah'> & { place: number }>(
    sql,
    `SELECT asked.place::int AS place, s.* FROM unnest(?::text[], ?::date[]) WITH ORDINALITY AS asked (listing_id, day, place)
       JOIN LATERAL (SELECT id AS cost_sheet_id, unit_cost_rupiah, next_unit_cost_rupiah, batch, valid_from::text AS valid_from
         FROM cost_sheet WHERE facility_id = ? AND listing_id = asked.listing_id AND valid_from <= asked.day
        ORDER BY valid_from DESC, version DESC LIMIT 1) s ON true`,
    [asked.map(({ listing_id }) => listing_id), asked.map(({ on }) => on), facility_id],
  )
  const sheets = new Map(found.map(({ place, ...sheet }) => [place - 1, sheet]))
  return asked.map(({ base }, place) => {
    const sheet = sheets.get(place)
    return sheet && inForce(sheet, base)
  })
}

function inForce(sheet: Omit<CostInForce, 'cost_rupiah'>, base: SplitBase): CostInForce {
  const unit_cost_rupiah = rupiah(sheet.unit_cost_rupiah)
  const next_unit_cost_rupiah = rupiah(sheet.next_unit_cost_rupiah)
  const cost_rupiah = base === 'NET_OF_NEXT_COST' ? next_unit_cost_rupiah : unit_cost_rupiah
  return { ...sheet, unit_cost_rupiah, next_unit_cost_rupiah, cost_rupiah }
}
