import type { PublishedListing } from '../../../medusa/src/contract/catalogue.ts'
import { pictureFile } from '../../components/ui/picture-sources.ts'
import { shopAddress } from '../../lib/shop-address.ts'
import { isSoldOut } from './availability.ts'

const AVAILABLE = { ready_stock: 'InStock', made_to_order: 'MadeToOrder', harvest: 'PreOrder' } as const

/** What search engines read about an item (schema.org `Product`), ready to stand in a script element. */
export function structuredData(good: PublishedListing, path: string): string {
  const images = good.pictures.map((picture) =>
    shopAddress(pictureFile(picture.hash, Math.max(...picture.widths), 'webp')),
  )
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: good.name,
    description: good.description,
    image: images,
    sku: good.handle,
    brand: { '@type': 'Brand', name: `${good.workshop_name}, ${good.facility.name}` },
    material: good.materials.join(', ') || undefined,
    offers: {
      '@type': 'Offer',
      url: shopAddress(path),
      priceCurrency: 'IDR',
      price: good.price_rupiah,
      availability: `https://schema.org/${isSoldOut(good) ? 'OutOfStock' : AVAILABLE[good.mode]}`,
      seller: { '@type': 'GovernmentOrganization', name: good.facility.name },
    },
  }
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}
