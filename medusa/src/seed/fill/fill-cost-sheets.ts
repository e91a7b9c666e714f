import type { MedusaContainer } from '@medusajs/framework/types'
import { database, rows } from '../../database/sql'
import type { CostLine } from '../../modules/treasury/scheme/cost-sheet'
import type TreasuryService from '../../modules/treasury/service'
import { type Rupiah, rupiah } from '../../money/rupiah'
import { facilityDay } from '../../workflows/proceeds/facility-day'
import { goods } from '../goods'
import type { GoodSeed } from '../goods/good-seed'
import type { StaffOf } from './fill-accounts'

const UNITS = 20
const DAY = 86_400_000

interface Fill {
  staffOf: StaffOf
  facilities: Readonly<Record<string, string>>
  now: Date
}

/** Two goods of three have a cost sheet from before the first order; the others still rest on the figure in the catalogue. */
export async function fillCostSheets(
  container: MedusaContainer,
  { staffOf, facilities, now }: Fill,
): Promise<void> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const listings = await rows<{ id: string; handle: string }>(
    database(container),
    `SELECT l.id, l.handle FROM listing l LEFT JOIN cost_sheet s ON s.listing_id = l.id WHERE s.id IS NULL`,
  )
  const ids = new Map(listings.map(({ id, handle }) => [handle, id]))
  const recorded_at = new Date(now.getTime() - 64 * DAY)
  for (const [index, good] of goods.entries()) {
    const listing_id = ids.get(good.handle)
    const facility_id = facilities[good.facility]
    if (index % 3 === 2 || !listing_id || !facility_id) continue
    const recorded_on = await facilityDay(container, facility_id, recorded_at)
    await treasury.recordCostSheet({
      facility_id,
      listing_id,
      batch: null,
      valid_from: recorded_on,
      units_made: UNITS,
      lines: costLines(good),
      next_unit_cost_rupiah: dearer(rupiah(good.cost_rupiah)),
      note: 'Angka contoh untuk peragaan.',
      recorded_by: staffOf('catalogue_staff', good.facility).staff_id,
      recorded_at,
      recorded_on,
    })
  }
}

/** What twenty pieces cost: more than half material, a quarter labour, the rest power and tools; together as the catalogue says. */
function costLines({ cost_rupiah, materials }: GoodSeed): CostLine[] {
  const total = BigInt(cost_rupiah * UNITS)
  const labour = total / 4n
  const overhead = total / 8n
  const line = (label: string, kind: CostLine['kind'], amount: bigint): CostLine => ({
    label,
    kind,
    amount_rupiah: rupiah(amount),
  })
  return [
    line(materials.join(', ').slice(0, 80) || 'Bahan baku', 'MATERIAL', total - labour - overhead),
    line('Tenaga dan pelatih', 'LABOUR', labour),
    line('Listrik dan alat', 'OVERHEAD', overhead),
  ].filter(({ amount_rupiah }) => amount_rupiah > 0n)
}

/** Prices of material rise: a twenty-fifth more next time, to the hundred. */
function dearer(cost: Rupiah): Rupiah {
  return rupiah(((cost + cost / 25n + 99n) / 100n) * 100n)
}
