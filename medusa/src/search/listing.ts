import { defineSearchIndex, graphConsume, graphSeed, search } from '@medusajs/framework/utils'
import { LISTING_INDEX, type ListingMetadata, listingDocument } from '../modules/catalogue/listing-document'

interface ProductRow {
  id: string
  status: string
  metadata: ListingMetadata | null
}

/** Published products only: a draft or withdrawn one yields no document and so leaves the index. */
const source = {
  entity: 'product',
  fields: ['id', 'status', 'metadata'],
  transform: (rows: object[]) =>
    (rows as ProductRow[]).flatMap(({ id, status, metadata }) =>
      status === 'published' && metadata?.listing ? [listingDocument(id, metadata)] : [],
    ),
}

/** Published listings. Publishing writes here by itself; events and the seed bring the index back when something was missed. */
export default defineSearchIndex({
  name: LISTING_INDEX,
  entity: 'product',
  fields: search.define({
    id: search.keyword().filterable(),
    name: search.text().searchable({ weight: 3 }),
    words: search.text().searchable({ weight: 2 }),
    description: search.text().searchable(),
    category: search.keyword().filterable().facetable(),
    facility: search.keyword().filterable().facetable(),
    price: search.integer().sortable(),
    published_at: search.integer().sortable(),
    card: search.keyword(),
  }),
  events: ['product.updated', 'product.deleted'],
  seed: graphSeed(source),
  consume: graphConsume(source),
})
