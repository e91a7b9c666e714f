import { describe, expect, it } from 'vitest'
import type { PublishedListing } from '../../../medusa/src/contract/catalogue.ts'
import { breadcrumbData, dataScript, productData, shopData } from './structured-data.ts'

const shop = 'https://lapakbinaan.example'
const good: PublishedListing = {
  id: 'listing_1',
  handle: 'meja-lipat',
  variant_id: 'variant_1',
  name: 'Meja lipat',
  name_en: 'Folding table',
  category: 'mebel',
  kind: null,
  is_made_inside: true,
  price_rupiah: 850_000,
  mode: 'made_to_order',
  available_quantity: null,
  lead_time_days: { min: 7, max: 14 },
  facility: { id: 'fac_1', slug: 'rutan-ruteng', name: 'Rutan Ruteng' },
  workshop_name: 'Bengkel Kayu',
  picture: null,
  description: 'Meja </script><script>alert(1)</script>',
  description_en: null,
  materials: ['kayu jati'],
  size_cm: null,
  weight_grams: 9000,
  food_labels: [],
  pictures: [
    {
      id: 'pic_1',
      hash: 'a'.repeat(20),
      width: 1600,
      height: 1200,
      widths: [320, 640, 1600],
      average_colour: '#aabbcc',
      alt: 'Meja',
      is_illustration: false,
    },
  ],
  published_at: '2027-01-04T03:00:00.000Z',
  share_card: `meja-lipat-${'b'.repeat(20)}.png`,
  related: [],
}

describe('what search engines read', () => {
  it('offers an item at its whole price in rupiah, with full addresses of the shop', () => {
    expect(productData(shop, good, 'en')).toMatchObject({
      name: 'Folding table',
      image: [`${shop}/media/${'a'.repeat(20)}-1600.webp`],
      offers: {
        url: `${shop}/en/produk/meja-lipat`,
        priceCurrency: 'IDR',
        price: 850_000,
        availability: 'https://schema.org/MadeToOrder',
        seller: {
          '@type': 'GovernmentOrganization',
          name: 'Rutan Ruteng',
          url: `${shop}/en/lapas/rutan-ruteng`,
        },
      },
    })
  })

  it('says when it is sold out', () => {
    const sold_out = productData(shop, { ...good, mode: 'ready_stock', available_quantity: 0 }, 'id')
    expect(sold_out).toMatchObject({ offers: { availability: 'https://schema.org/OutOfStock' } })
  })

  it('cannot break out of its script element', () => {
    const script = dataScript(productData(shop, good, 'id'))
    expect(script).not.toContain('<')
    expect(JSON.parse(script).description).toBe(good.description)
  })

  it('counts the steps of the breadcrumbs from one, each with a full address', () => {
    const data = breadcrumbData(shop, [
      { label: 'Beranda', href: '/' },
      { label: 'Mebel', href: `${shop}/produk?kategori=mebel` },
    ])
    expect(data.itemListElement).toMatchObject([
      { position: 1, item: `${shop}/` },
      { position: 2, item: `${shop}/produk?kategori=mebel` },
    ])
  })

  it('tells how to search the shop in the language of the page', () => {
    const [organisation, site] = shopData(shop, { name: 'Lapak Binaan', description: 'Toko' }, 'en')
    expect(organisation).toMatchObject({ '@type': 'Organization', url: `${shop}/` })
    expect(site).toMatchObject({
      url: `${shop}/en`,
      inLanguage: 'en',
      potentialAction: { target: { urlTemplate: `${shop}/en/produk?q={search_term_string}` } },
    })
  })
})
