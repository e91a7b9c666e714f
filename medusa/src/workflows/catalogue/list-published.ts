import type { MedusaContainer } from '@medusajs/framework/types'
import type { ListingCard } from '../../contract/catalogue'
import type { PublishedGood } from '../../contract/published'
import { cardOf } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityService from '../../modules/facility/service'
import { deliveryAnywhere } from '../checkout/delivery-fee'
import { withStock } from './cards-with-stock'

interface Page {
  after?: string | undefined
  limit: number
}

/** Published goods for feeds, newest first, with the stock of this moment. */
export async function listPublishedGoods(
  container: MedusaContainer,
  { now, ...page }: Page & { now: Date },
): Promise<{ goods: PublishedGood[]; next: string | null }> {
  const snapshots = await container.resolve<CatalogueService>('catalogue').publishedNewest(page)
  const facility_ids = snapshots.map(({ facility }) => facility.id)
  const [cards, served] = await Promise.all([
    withStock(container, snapshots.map(cardOf), now),
    container.resolve<FacilityService>('facility').facilitiesServed(facility_ids, now),
  ])
  const goods = snapshots.map((snapshot, index): PublishedGood => {
    const { description, description_en, weight_grams, materials, published_at } = snapshot
    const card = cards[index] as (typeof cards)[number]
    const delivery = served.has(card.facility.id) ? deliveryAnywhere(weight_grams) : null
    return { ...card, description, description_en, weight_grams, materials, delivery, published_at }
  })
  return { goods, next: nextOf(goods, page.limit) }
}

/** Published goods by their handles, in the order they were asked for, with the stock of this moment. */
export async function listPublishedCards(
  container: MedusaContainer,
  { handles, now }: { handles: readonly string[]; now: Date },
): Promise<ListingCard[]> {
  const snapshots = await container.resolve<CatalogueService>('catalogue').publishedByHandles(handles)
  const cards = await withStock(container, snapshots.map(cardOf), now)
  return cards.sort((a, b) => handles.indexOf(a.handle) - handles.indexOf(b.handle))
}

/** Handles of published goods for site maps, alphabetically. */
export async function listPublishedHandles(container: MedusaContainer, page: Page) {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const [found, total] = await Promise.all([catalogue.publishedHandles(page), catalogue.publishedTotal()])
  const goods = found.map(({ handle, changed_at }) => ({ handle, changed_at: changed_at.toISOString() }))
  return { goods, total, next: nextOf(goods, page.limit) }
}

function nextOf(goods: readonly { handle: string }[], limit: number): string | null {
  return goods.length === limit ? (goods.at(-1)?.handle ?? null) : null
}
