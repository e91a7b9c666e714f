import type { MedusaContainer } from '@medusajs/framework/types'
import type { CostedListing, CostSheetInput, CostSheetShape } from '../../contract/cost-sheet'
import { database, row, rows } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type { CostInForce, CostSheet } from '../../modules/treasury/scheme/cost-sheet'
import type TreasuryService from '../../modules/treasury/service'
import { rupiah, rupiahToJson } from '../../money/rupiah'
import { daysLater } from '../checkout/promised-dates'
import { facilityDay } from '../proceeds/facility-day'

interface ListingRow {
  id: string
  name: string
  price_rupiah: string
  cost_rupiah: string
}

const DAYS_AHEAD = 366

/** Every good of a facility that is not withdrawn, with what it costs by the sheet in force. */
export async function listCostedListings(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<CostedListing[]> {
  const listings = await rows<ListingRow>(
    database(container),
    `SELECT id, name, price_rupiah, cost_rupiah FROM listing WHERE facility_id = ? AND state <> 'withdrawn' ORDER BY name, id`,
    [facility_id],
  )
  return costed(container, facility_id, listings, await facilityDay(container, facility_id, now))
}

/** One listing with all of its sheets; 404 for those of others. */
export async function readListingCosts(
  container: MedusaContainer,
  { facility_id, listing_id, now }: { facility_id: string; listing_id: string; now: Date },
): Promise<{ listing: CostedListing; sheets: CostSheetShape[] }> {
  const found = await listingOf(container, facility_id, listing_id)
  const today = await facilityDay(container, facility_id, now)
  const treasury = container.resolve<TreasuryService>('treasury')
  const sheets = await treasury.costSheets(facility_id, listing_id)
  const when = { on: today, base: 'NET_OF_COST' as const }
  const in_force = (await treasury.costsInForce(facility_id, [listing_id], when)).get(listing_id)
  const [listing] = await costed(container, facility_id, [found], today)
  return {
    listing: listing as CostedListing,
    sheets: sheets.map((sheet) => sheetJson(sheet, in_force)),
  }
}

/** Adds a sheet to a listing of the facility. Answers the sheet. */
export async function recordCosts(
  container: MedusaContainer,
  {
    staff,
    listing_id,
    input,
    now,
  }: { staff: StaffScope; listing_id: string; input: CostSheetInput; now: Date },
): Promise<CostSheetShape> {
  const facility_id = staff.organisation_id
  await listingOf(container, facility_id, listing_id)
  const today = await facilityDay(container, facility_id, now)
  refuseFarDay(input.valid_from, today)
  const id = await container.resolve<TreasuryService>('treasury').recordCostSheet({
    ...input,
    lines: input.lines.map((line) => ({ ...line, amount_rupiah: rupiah(line.amount_rupiah) })),
    next_unit_cost_rupiah: input.next_unit_cost_rupiah === null ? null : rupiah(input.next_unit_cost_rupiah),
    facility_id,
    listing_id,
    recorded_by: staff.staff_id,
    recorded_at: now,
    recorded_on: today,
  })
  const { sheets } = await readListingCosts(container, { facility_id, listing_id, now })
  return sheets.find((sheet) => sheet.id === id) ?? notFound('Lembar biaya')
}

async function listingOf(container: MedusaContainer, facility_id: string, id: string): Promise<ListingRow> {
  const found = await row<ListingRow>(
    database(container),
    `SELECT id, name, price_rupiah, cost_rupiah FROM listing WHERE id = ? AND facility_id = ?`,
    [id, facility_id],
  )
  return found ?? notFound('Barang')
}

/** One person records a sheet alone, so it counts for what is sold from now on only (the database says so too). */
function refuseFarDay(valid_from: string, today: string): void {
  if (valid_from < today)
    refuseField('valid_from', 'Lembar biaya tidak berlaku surut. Isi hari ini atau sesudahnya.')
  if (valid_from > daysLater(today, DAYS_AHEAD))
    refuseField('valid_from', 'Tanggal mulai paling jauh setahun dari hari ini.')
}

async function costed(
  container: MedusaContainer,
  facility_id: string,
  listings: readonly ListingRow[],
  today: string,
): Promise<CostedListing[]> {
  const ids = listings.map(({ id }) => id)
  const sheets = await container
    .resolve<TreasuryService>('treasury')
    .costsInForce(facility_id, ids, { on: today, base: 'NET_OF_COST' })
  return listings.map(({ id, name, price_rupiah, cost_rupiah }) => {
    const sheet = sheets.get(id)
    return {
      id,
      name,
      price_rupiah: rupiahToJson(rupiah(price_rupiah)),
      listed_cost_rupiah: rupiahToJson(rupiah(cost_rupiah)),
      sheet: sheet
        ? {
            unit_cost_rupiah: rupiahToJson(sheet.unit_cost_rupiah),
            next_unit_cost_rupiah: rupiahToJson(sheet.next_unit_cost_rupiah),
            valid_from: sheet.valid_from,
            batch: sheet.batch,
          }
        : null,
    }
  })
}

function sheetJson(sheet: CostSheet, in_force: CostInForce | undefined): CostSheetShape {
  const { listing_id: _listing, recorded_by: _recorder, ...shown } = sheet
  return {
    ...shown,
    lines: sheet.lines.map((line) => ({ ...line, amount_rupiah: rupiahToJson(line.amount_rupiah) })),
    total_rupiah: rupiahToJson(sheet.total_rupiah),
    unit_cost_rupiah: rupiahToJson(sheet.unit_cost_rupiah),
    next_unit_cost_rupiah: rupiahToJson(sheet.next_unit_cost_rupiah),
    recorded_at: sheet.recorded_at.toISOString(),
    is_in_force: sheet.id === in_force?.cost_sheet_id,
  }
}
