import type { MedusaContainer } from '@medusajs/framework/types'
import type { ListingCard } from '../../contract/catalogue'
import type { CardWithoutStock } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'

/** Cards with what can be bought at this moment; null for made to order. */
export async function withStock(
  container: MedusaContainer,
  cards: readonly CardWithoutStock[],
): Promise<ListingCard[]> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const available = await catalogue.availableByListing(
    cards.filter((card) => card.mode === 'ready_stock').map((card) => card.id),
  )
  return cards.map((card) => ({
    ...card,
    available_quantity: card.mode === 'ready_stock' ? (available.get(card.id) ?? 0) : null,
  }))
}
