import type { MedusaContainer } from '@medusajs/framework/types'
import { database, type Sql } from '../../database/sql'
import type { CostInForce } from '../../modules/treasury/scheme/cost-sheet'
import type { SplitBase } from '../../modules/treasury/scheme/split'
import type TreasuryService from '../../modules/treasury/service'
import type { Rupiah } from '../../money/rupiah'

/** What a line of an order brings: its listing (none for a custom order) and the cost of one piece as frozen on the order. */
export interface CostedLine {
  listing_id: string | null
  cost_rupiah: Rupiah
}

/** The cost of one piece, and the sheet it is from; null when it is the cost frozen on the order. */
export interface UnitCost {
  cost_rupiah: Rupiah
  cost_sheet_id: string | null
}

/**
 * What one piece of each line cost, in the order of the lines: by the cost sheet in force on the day its order was placed
 * (`on`, in the facility's zone), else as frozen on the line. A base of next cost takes what making it again will cost. A gross
 * base takes no cost at all: the division ignores it.
 */
export async function unitCostsOn(
  container: MedusaContainer,
  facility_id: string,
  lines: readonly (CostedLine & { on: string; base: SplitBase })[],
  sql: Sql = database(container),
): Promise<UnitCost[]> {
  const sheets = await container.resolve<TreasuryService>('treasury').costsOfDays(facility_id, lines, sql)
  return lines.map(({ cost_rupiah }, index) => unitCost(cost_rupiah, sheets[index]))
}

/** The cost of one piece by its listing's sheet among these, else as frozen on the line. */
export function costOfLine(
  { listing_id, cost_rupiah }: CostedLine,
  sheets: ReadonlyMap<string, CostInForce>,
): UnitCost {
  return unitCost(cost_rupiah, listing_id === null ? undefined : sheets.get(listing_id))
}

function unitCost(cost_rupiah: Rupiah, sheet: CostInForce | undefined): UnitCost {
  return sheet
    ? { cost_rupiah: sheet.cost_rupiah, cost_sheet_id: sheet.cost_sheet_id }
    : { cost_rupiah, cost_sheet_id: null }
}
