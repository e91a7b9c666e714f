import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import { notFound, refuseField } from '../../http/refusal'
import { listingContentHash } from '../../modules/catalogue/content-hash'
import type { Listing, PublishedSnapshot } from '../../modules/catalogue/listing'
import type { ListingAct } from '../../modules/catalogue/listing-transitions'
import { publishedSnapshot } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityService from '../../modules/facility/service'
import type { ListingStaff } from './listing-actor'
import { hideGoods, publishGoods } from './medusa-goods'
import { refuseStaleVersion, transitionOrRefusal } from './refuse-listing-act'

export interface MoveListingInput {
  facility_id: string
  listing_id: string
  staff: ListingStaff
  act: Exclude<ListingAct, 'edit'>
  /** The version the person saw; absent only where nobody looked at a page, as in a seed. */
  expected_version?: number
  note?: string | undefined
  now: Date
}

/** Proposes, publishes, returns or withdraws a listing. What the public sees, and what it finds, changes in the same transaction. */
export async function moveListing(container: MedusaContainer, input: MoveListingInput): Promise<void> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const { facility_id, listing_id, act, staff, now } = input
  await database(container).transaction(async (trx) => {
    const listing = (await catalogue.lockListingOf(facility_id, listing_id, trx)) ?? notFound('Barang')
    if (input.expected_version !== undefined) refuseStaleVersion(listing, input.expected_version)
    const { transition, role } = transitionOrRefusal(act, listing, staff)
    if (transition.needs_note && !input.note) refuseField('note', 'Tuliskan apa yang perlu diperbaiki.')
    const publication = await changePublication(container, listing, input, trx)
    await catalogue.writeMove(
      {
        listing_id,
        act,
        from_state: listing.state,
        to_state: transition.to,
        staff_id: staff.staff_id,
        role,
        note: input.note || null,
        content_hash: await contentHash(catalogue, listing, trx),
        at: now,
        ...(act === 'propose' ? { proposed_by: staff.staff_id } : {}),
        ...(publication === undefined ? {} : { publication }),
      },
      trx,
    )
  })
}

async function contentHash(catalogue: CatalogueService, listing: Listing, trx: Knex.Transaction) {
  const pictures = (await catalogue.picturesOf([listing.id], trx)).get(listing.id) ?? []
  return listingContentHash(listing, pictures)
}

/** What the act changes in the shop: a new snapshot, null for nothing any more, undefined for no change. */
async function changePublication(
  container: MedusaContainer,
  listing: Listing,
  { act, staff, now }: MoveListingInput,
  trx: Knex.Transaction,
): Promise<{ snapshot: PublishedSnapshot; published_by: string } | null | undefined> {
  if (act === 'withdraw') {
    await hideGoods(container, listing.product_id, trx)
    return null
  }
  if (act !== 'publish') return undefined
  const snapshot = await snapshotOf(container, listing, now, trx)
  await publishGoods(container, snapshot, trx)
  return { snapshot, published_by: staff.staff_id }
}

async function snapshotOf(container: MedusaContainer, listing: Listing, now: Date, trx: Knex.Transaction) {
  const facilities = container.resolve<FacilityService>('facility')
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const facility = (await facilities.facilityById(listing.facility_id, trx)) ?? notFound('UPT')
  const workshops = await facilities.workshopsOf(listing.facility_id, trx)
  const pictures = (await catalogue.picturesOf([listing.id], trx)).get(listing.id) ?? []
  return publishedSnapshot(listing, {
    facility: { id: facility.id, slug: facility.slug, name: facility.name },
    stock_location_id: facility.stock_location_id as string,
    workshop_name: workshops.find(({ id }) => id === listing.workshop_id)?.name ?? '',
    pictures,
    // An edit that is let out does not make old goods new.
    published_at: listing.published_at ?? now,
  })
}
