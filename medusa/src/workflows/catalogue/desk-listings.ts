import type { MedusaContainer } from '@medusajs/framework/types'
import type { DeskListing } from '../../contract/catalogue'
import type { Picture } from '../../contract/picture'
import { notFound } from '../../http/refusal'
import type { Listing, ListingEvent } from '../../modules/catalogue/listing'
import type { StockLevel } from '../../modules/catalogue/listing-reading'
import { allowedActs } from '../../modules/catalogue/listing-transitions'
import type CatalogueService from '../../modules/catalogue/service'
import type { Workshop } from '../../modules/facility/organisation'
import type FacilityService from '../../modules/facility/service'
import { rupiahToJson } from '../../money/rupiah'
import type { ListingStaff } from './listing-actor'

/** One listing as its facility's desk shows it to this person. */
export async function readDeskListing(
  container: MedusaContainer,
  facility_id: string,
  id: string,
  staff: ListingStaff,
): Promise<DeskListing> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const listing = (await catalogue.listingOf(facility_id, id)) ?? notFound('Barang')
  const [shown] = await forDesk(container, facility_id, [listing], staff)
  return shown as DeskListing
}

/** Listings of one facility with all that the desk shows beside them, in a fixed number of statements. */
export async function forDesk(
  container: MedusaContainer,
  facility_id: string,
  listings: readonly Listing[],
  staff: ListingStaff,
): Promise<DeskListing[]> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const ids = listings.map(({ id }) => id)
  const [workshops, pictures, events, stock, waiting] = await Promise.all([
    container.resolve<FacilityService>('facility').workshopsOf(facility_id),
    catalogue.picturesOf(ids),
    catalogue.eventsOf(ids),
    catalogue.stockOf(listings.map(({ inventory_item_id }) => inventory_item_id)),
    catalogue.waitingCounts(ids),
  ])
  return listings.map((listing) =>
    deskListing(listing, staff, {
      workshops,
      pictures: pictures.get(listing.id) ?? [],
      events: events.get(listing.id) ?? [],
      stock: stock.get(listing.inventory_item_id) ?? { stocked_quantity: 0, reserved_quantity: 0 },
      waiting_count: waiting.get(listing.id) ?? 0,
    }),
  )
}

interface Beside {
  workshops: readonly Workshop[]
  pictures: Picture[]
  events: readonly ListingEvent[]
  stock: StockLevel
  waiting_count: number
}

function deskListing(listing: Listing, staff: ListingStaff, beside: Beside): DeskListing {
  const { id, handle, state, version, name, category, kind, is_made_inside, description, materials } = listing
  const { length_cm, width_cm, height_cm, weight_grams, mode, food_labels } = listing
  const is_public = listing.published !== null
  return {
    id,
    handle,
    state,
    version,
    has_unpublished_edits: is_public && state !== 'published',
    name,
    category,
    kind,
    is_made_inside,
    description,
    materials,
    length_cm,
    width_cm,
    height_cm,
    weight_grams,
    price_rupiah: rupiahToJson(listing.price_rupiah),
    cost_rupiah: rupiahToJson(listing.cost_rupiah),
    stock_quantity: beside.stock.stocked_quantity,
    reserved_quantity: beside.stock.reserved_quantity,
    waiting_count: beside.waiting_count,
    workshop: {
      id: listing.workshop_id,
      name: beside.workshops.find((workshop) => workshop.id === listing.workshop_id)?.name ?? '',
    },
    mode,
    lead_time_days_min: listing.lead_time_days_min,
    lead_time_days_max: listing.lead_time_days_max,
    food_labels,
    pictures: beside.pictures,
    updated_at: listing.updated_at.toISOString(),
    published_at: listing.published_at?.toISOString() ?? null,
    return_note:
      state === 'returned' ? (beside.events.find((each) => each.act === 'return')?.note ?? null) : null,
    allowed_acts: allowedActs({ ...listing, is_public }, staff),
    events: beside.events.map(({ act, role, note, at, to_state }) => ({
      act,
      role,
      note,
      at: at.toISOString(),
      to_state,
    })),
  }
}
