import type { PublishedSnapshot } from './listing'
import { type CardWithoutStock, cardOf } from './published-snapshot'

/** The name of the search index. */
export const LISTING_INDEX = 'listing'

const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  mebel: 'mebel furnitur perabot',
  kerajinan: 'kerajinan',
  'hasil-tani': 'hasil tani kebun',
  pangan: 'pangan makanan minuman',
}

/** What Medusa's product carries in its metadata, so that the index can be built from products alone. */
export interface ListingMetadata {
  listing: CardWithoutStock
  published_at: string
  description: string
  materials: string[]
}

/** What publishing notes on the product. */
export function listingMetadata(snapshot: PublishedSnapshot): ListingMetadata {
  const { published_at, description, materials } = snapshot
  return { listing: cardOf(snapshot), published_at, description, materials }
}

/** The document of the search index; a search is answered from these alone, `card` being what a shelf shows. */
export function listingDocument(product_id: string, metadata: ListingMetadata) {
  const { listing, published_at, description, materials } = metadata
  return {
    id: product_id,
    name: listing.name,
    words: [
      listing.name_en ?? '',
      materials.join(' '),
      listing.workshop_name,
      listing.facility.name,
      CATEGORY_WORDS[listing.category] ?? '',
    ].join(' '),
    description,
    category: listing.category,
    facility: listing.facility.slug,
    price: listing.price_rupiah,
    published_at: Date.parse(published_at),
    card: JSON.stringify(listing),
  }
}
