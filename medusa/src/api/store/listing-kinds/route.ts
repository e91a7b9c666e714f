import { listListingKinds } from '../../../contract/listing-search'
import { handle } from '../../../http/handle'
import type CatalogueService from '../../../modules/catalogue/service'

/** The kinds of goods that a desk can choose and a shop can filter by. */
export const GET = handle(listListingKinds, async ({ container }) => {
  const kinds = await container.resolve<CatalogueService>('catalogue').kinds()
  return {
    kinds: kinds.map(({ slug, family, label_id, label_en }) => ({
      slug,
      category: family,
      label: label_id,
      label_en,
    })),
  }
})
