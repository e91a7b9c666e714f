import type { MedusaContainer } from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { LISTING_INDEX, listingDocument, listingMetadata } from '../../modules/catalogue/listing-document'
import type CatalogueService from '../../modules/catalogue/service'
import { wordsOf } from '../../modules/catalogue/spelling'

/**
 * Brings the public form of listings into the search index, or takes them out of it. When the index does not answer, the
 * sweep does it later: the act that called this stands.
 */
export async function indexListings(container: MedusaContainer, ids: readonly string[]): Promise<void> {
  try {
    await followPublicForms(container, ids)
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Search follows with the next sweep: ${String(error)}`)
  }
}

async function followPublicForms(container: MedusaContainer, ids: readonly string[]): Promise<void> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const search = container.resolve(Modules.SEARCH)
  for (const { id, product_id, public_version, published } of await catalogue.publicForms(ids)) {
    if (published) {
      const document = listingDocument(product_id, listingMetadata(published))
      await search.upsertDocuments({ index: LISTING_INDEX, documents: [document] })
      await catalogue.writeWords(wordsOf(`${document.name} ${document.words} ${document.description}`))
    } else await search.deleteDocuments({ index: LISTING_INDEX, filters: { id: [product_id] } })
    await catalogue.markIndexed(id, public_version)
  }
}

/** The sweep: listings that a crash or an unready index left behind. Returns how many there were. */
export async function indexMissedListings(container: MedusaContainer): Promise<number> {
  const ids = await container.resolve<CatalogueService>('catalogue').listingsToIndex(500)
  if (ids.length > 0) await followPublicForms(container, ids)
  return ids.length
}
