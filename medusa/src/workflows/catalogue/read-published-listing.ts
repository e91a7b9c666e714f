import type { MedusaContainer } from '@medusajs/framework/types'
import type { PublishedListing } from '../../contract/catalogue'
import { notFound } from '../../http/refusal'
import { cardOf, publicListing } from '../../modules/catalogue/published-snapshot'
import type CatalogueService from '../../modules/catalogue/service'
import { withStock } from './cards-with-stock'

const RELATED = 4

/** The product page of a handle: what was let out, the stock of this moment, and what to look at next. */
export async function readPublishedListing(
  container: MedusaContainer,
  handle: string,
): Promise<PublishedListing> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const snapshot = (await catalogue.publishedByHandle(handle)) ?? notFound('Barang')
  const beside = await catalogue.publishedBeside(snapshot, RELATED)
  const [own, ...related] = await withStock(container, [snapshot, ...beside].map(cardOf))
  return publicListing(snapshot, own?.available_quantity ?? null, related)
}
