import type { MedusaContainer } from '@medusajs/framework/types'
import type { PublishedListing } from '../../contract/catalogue'
import type { WorkshopStory } from '../../contract/workshop-story'
import { notFound } from '../../http/refusal'
import type { PublishedSnapshot } from '../../modules/catalogue/listing'
import { cardOf, publicListing } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityService from '../../modules/facility/service'
import { workshopStoryOf } from '../../modules/facility/workshop-story'
import type TreasuryService from '../../modules/treasury/service'
import { deliveryAnywhere } from '../checkout/delivery-fee'
import { dayAfter } from '../checkout/promised-dates'
import { withStock } from './cards-with-stock'
import { shareCardName } from './share-card'

const RELATED = 4

/** The product page of a handle: what was let out, what is so at this moment, and what to look at next. */
export async function readPublishedListing(
  container: MedusaContainer,
  { handle, now }: { handle: string; now: Date },
): Promise<PublishedListing> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const snapshot = (await catalogue.publishedByHandle(handle)) ?? notFound('Barang')
  const { id: facility_id } = snapshot.facility
  const [workshop, served, split, [own, ...related]] = await Promise.all([
    workshopOf(container, snapshot),
    container.resolve<FacilityService>('facility').facilitiesServed([facility_id], now),
    splitOf(container, facility_id, now),
    catalogue
      .publishedBeside(snapshot, RELATED)
      .then((beside) => withStock(container, [snapshot, ...beside].map(cardOf), now)),
  ])
  return publicListing(snapshot, {
    available_quantity: own?.available_quantity ?? null,
    harvest: own?.harvest ?? null,
    rating: own?.rating ?? null,
    workshop,
    delivery: served.has(facility_id) ? deliveryAnywhere(snapshot.weight_grams) : null,
    split,
    share_card: shareCardName(snapshot),
    related,
  })
}

/** The workshop as it is known today, under the name that the listing was let out with. */
async function workshopOf(container: MedusaContainer, snapshot: PublishedSnapshot): Promise<WorkshopStory> {
  const facilities = container.resolve<FacilityService>('facility')
  const workshops = await facilities.workshopsOf(snapshot.facility.id)
  const workshop = workshops.find(({ name }) => name === snapshot.workshop_name)
  if (!workshop) return workshopStoryOf({ name: snapshot.workshop_name, craft: '' }, [])
  return workshopStoryOf(workshop, await facilities.certificatesOf([workshop.id]))
}

/** How the facility divides proceeds on its own day. */
async function splitOf(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<PublishedListing['split']> {
  const facility = await container.resolve<FacilityService>('facility').facilityById(facility_id)
  const scheme =
    facility &&
    (await container
      .resolve<TreasuryService>('treasury')
      .schemeInForce(facility_id, dayAfter(now, facility.time_zone, 0)))
  if (!scheme) return null
  const { base, legal_basis, components } = scheme
  return {
    base,
    legal_basis,
    components: components.map(({ label, kind, rate_bps }) => ({ label, kind, rate_bps })),
  }
}
