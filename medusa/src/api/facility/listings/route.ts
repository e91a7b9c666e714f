import { createListing, listDeskListings } from '../../../contract/catalogue'
import { handle } from '../../../http/handle'
import type CatalogueService from '../../../modules/catalogue/service'
import { createListing as create } from '../../../workflows/catalogue/create-listing'
import { forDesk, readDeskListing } from '../../../workflows/catalogue/desk-listings'

/** The facility's own goods, newest edit first. */
export const GET = handle(listDeskListings, async ({ container, staff, query }) => {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const found = await catalogue.listingsOf(staff.organisation_id, { ...query, limit: query.limit + 1 })
  const page = found.slice(0, query.limit)
  const counts = { draft: 0, proposed: 0, returned: 0, published: 0, withdrawn: 0 }
  for (const { state, count } of await catalogue.listingCountsByState(staff.organisation_id))
    counts[state] = count
  const listings = await forDesk(container, staff.organisation_id, page, staff)
  return {
    listings: listings.map(({ events: _events, description: _description, ...listing }) => listing),
    counts,
    next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
  }
})

/** A new draft. */
export const POST = handle(createListing, async ({ container, staff, body, now }) => {
  const facility_id = staff.organisation_id
  const { id } = await create(container, { facility_id, staff, listing: body, now })
  return { listing: await readDeskListing(container, facility_id, id, staff) }
})
