import type { MedusaContainer } from '@medusajs/framework/types'
import type { ListingCard } from '../../contract/catalogue'
import type { CardWithoutStock } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'
import type ReviewService from '../../modules/review/service'

/**
 * Cards with what can be bought at this moment (pieces on the shelf, or units of the next harvest; null for made to order), and what
 * buyers say.
 */
export async function withStock(
  container: MedusaContainer,
  cards: readonly CardWithoutStock[],
  now = new Date(),
): Promise<ListingCard[]> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const idsOf = (mode: ListingCard['mode']) => cards.filter((card) => card.mode === mode).map(({ id }) => id)
  const [available, harvests, ratings] = await Promise.all([
    catalogue.availableByListing(idsOf('ready_stock')),
    catalogue.openHarvests(idsOf('harvest'), now),
    container.resolve<ReviewService>('review').ratings(cards.map(({ id }) => id)),
  ])
  return cards.map((card) => {
    const open = card.mode === 'harvest' ? harvests.get(card.id) : undefined
    const on_shelf = card.mode === 'ready_stock' ? (available.get(card.id) ?? 0) : null
    return {
      ...card,
      available_quantity: card.mode === 'harvest' ? (open?.left_quantity ?? 0) : on_shelf,
      harvest: open?.harvest ?? null,
      rating: ratings.get(card.id) ?? null,
    }
  })
}
