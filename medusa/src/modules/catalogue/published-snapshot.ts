import type { ListingCard, PublishedListing } from '../../contract/catalogue'
import type { Picture } from '../../contract/picture'
import { rupiahToJson } from '../../money/rupiah'
import type { Listing, OfTheMoment, PublishedSnapshot } from './listing'

/** Freezes a listing as the public will see it. */
export function publishedSnapshot(
  listing: Listing,
  context: {
    facility: { id: string; slug: string; name: string }
    stock_location_id: string
    workshop_name: string
    pictures: readonly Picture[]
    published_at: Date
  },
): PublishedSnapshot {
  const { length_cm, width_cm, height_cm, lead_time_days_min: min, lead_time_days_max: max } = listing
  const is_made_to_order = listing.mode === 'made_to_order'
  return {
    id: listing.id,
    handle: listing.handle,
    variant_id: listing.variant_id,
    name: listing.name,
    name_en: listing.name_en,
    category: listing.category,
    kind: listing.kind,
    is_made_inside: listing.is_made_inside,
    price_rupiah: rupiahToJson(listing.price_rupiah),
    mode: listing.mode,
    lead_time_days: is_made_to_order && min && max ? { min, max } : null,
    facility: context.facility,
    workshop_name: context.workshop_name,
    picture: context.pictures[0] ?? null,
    description: listing.description,
    description_en: listing.description_en,
    materials: listing.materials,
    size_cm:
      length_cm && width_cm && height_cm ? { length: length_cm, width: width_cm, height: height_cm } : null,
    weight_grams: listing.weight_grams,
    food_labels: listing.food_labels,
    pictures: [...context.pictures],
    published_at: context.published_at.toISOString(),
    product_id: listing.product_id,
    inventory_item_id: listing.mode === 'ready_stock' ? listing.inventory_item_id : null,
    stock_location_id: context.stock_location_id,
    cost_rupiah: rupiahToJson(listing.cost_rupiah),
    account_code: listing.account_code,
    price_edited_by: listing.price_edited_by,
  }
}

/** A published listing on a shelf, without the stock, and without what buyers say. */
export type CardWithoutStock = Omit<ListingCard, 'available_quantity' | 'harvest' | 'rating'>

/** The card of a snapshot: nothing of what only the books may know. */
export function cardOf(snapshot: PublishedSnapshot): CardWithoutStock {
  const { id, handle, variant_id, name, name_en, category, price_rupiah, mode } = snapshot
  // Snapshots from before these two were asked do not have them.
  const { kind = null, is_made_inside = false } = snapshot as Partial<PublishedSnapshot>
  const { lead_time_days, facility, workshop_name, picture } = snapshot
  return {
    id,
    handle,
    variant_id,
    name,
    name_en,
    category,
    kind,
    is_made_inside,
    price_rupiah,
    mode,
    lead_time_days,
    facility,
    workshop_name,
    picture,
  }
}

/** The product page of a snapshot with what is so at this moment: stock or harvest, workshop, delivery, division of the proceeds. */
export function publicListing(
  snapshot: PublishedSnapshot,
  moment: Pick<PublishedListing, OfTheMoment>,
): PublishedListing {
  const {
    description,
    description_en,
    materials,
    size_cm,
    weight_grams,
    food_labels,
    pictures,
    published_at,
  } = snapshot
  return {
    ...cardOf(snapshot),
    ...moment,
    description,
    description_en,
    materials,
    size_cm,
    weight_grams,
    food_labels,
    pictures,
    published_at,
  }
}
