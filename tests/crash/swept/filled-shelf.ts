import type { MedusaContainer } from '@medusajs/framework/types'
import { listingInput } from '../../../medusa/src/contract/catalogue'
import { database, row } from '../../../medusa/src/database/sql'
import type { EditListingInput } from '../../../medusa/src/workflows/catalogue/edit-listing'
import type { Market } from '../../backend/fixtures/market.ts'

interface Shelf {
  name: string
  category: string
  description: string
  weight_grams: number
  workshop_id: string
  mode: string
  price_rupiah: string
  cost_rupiah: string
  facility_id: string
  version: number
}

/** The edit by which catalogue staff put more coffee on the shelf, and change nothing else. */
export async function filledShelf(
  container: MedusaContainer,
  market: Market,
  now: Date,
): Promise<EditListingInput> {
  const listing_id = market.listings.coffee.id
  const found = await row<Shelf>(database(container), 'SELECT * FROM listing WHERE id = ?', [listing_id])
  if (!found) throw new Error('The coffee is gone.')
  const { facility_id, version, ...form } = found
  return {
    facility_id,
    listing_id,
    staff: market.staff('catalogue_staff', market.listings.coffee.seller),
    listing: listingInput.parse({
      name: form.name,
      category: form.category,
      description: form.description,
      weight_grams: form.weight_grams,
      workshop_id: form.workshop_id,
      mode: form.mode,
      price_rupiah: Number(form.price_rupiah),
      cost_rupiah: Number(form.cost_rupiah),
      stock_quantity: 90,
    }),
    expected_version: version,
    now,
  }
}
