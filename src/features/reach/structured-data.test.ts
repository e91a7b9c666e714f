import { describe, expect, it } from 'vitest'
import type { PublishedListing } from '../../../medusa/src/contract/catalogue.ts'
import { breadcrumbData, dataScript, productData, shopData } from './structured-data.ts'
import { good, shop } from './testing/goods.ts'

const listing: PublishedListing = {
  ...good({ description: 'Meja </script><script>alert(1)</script>' }),
  size_cm: null,
  food_labels: [],
  pictures: [good().picture as NonNullable<PublishedListing['picture']>],
  workshop: { name: 'Bengkel Kayu', craft: 'Kayu', training_partners: [], certificates: [] },
  split: null,
  share_card: `meja-lipat-${'b'.repeat(20)}.jpg`,
  related: [],
}

describe('what search engines read', () => {
  it('offers an item at its whole price in rupiah, with full addresses of the shop', () => {
    expect(productData(shop, listing, 'en')).toMatchObject({
      name: 'Folding table',
      sku: listing.id,
      image: [`${shop}/media/${'a'.repeat(20)}-1600.webp`],
      offers: {
        url: `${shop}/en/produk/meja-lipat`,
        priceCurrency: 'IDR',
        price: 850_000,
        itemCondition: 'https://schema.org/NewCondition',
        seller: {
          '@type': 'GovernmentOrganization',
          name: 'Rutan Ruteng',
          url: `${shop}/en/lapas/rutan-ruteng`,
        },
      },
    })
  })

  const offerOf = (about: Partial<PublishedListing>) =>
    productData(shop, { ...listing, ...about }, 'id').offers as Record<string, unknown>

  it('says whether it can be had in words that Google reads, each with its own', () => {
    const harvest = {
      id: 'harvest_1',
      harvest_from: '2027-02-01',
      harvest_to: '2027-02-03',
      order_before: '2027-01-28T04:00:00.000Z',
      time_zone: 'Asia/Makassar' as const,
    }
    const on_shelf = { mode: 'ready_stock', available_quantity: 4, lead_time_days: null } as const
    const at = (about: Partial<PublishedListing>) => String(offerOf(about).availability).split('/').at(-1)
    expect(at({})).toBe('InStock')
    expect(at(on_shelf)).toBe('InStock')
    expect(at({ ...on_shelf, available_quantity: 0 })).toBe('OutOfStock')
    expect(at({ ...on_shelf, delivery: null })).toBe('InStoreOnly')
    const harvested = { mode: 'harvest', available_quantity: 4, lead_time_days: null, harvest } as const
    expect(at(harvested)).toBe('PreOrder')
    expect(offerOf(harvested).availabilityStarts).toBe('2027-02-03')
  })

  it('tells what sending it costs at most and how long it takes, with the days of making it', () => {
    expect(offerOf({}).shippingDetails).toMatchObject({
      shippingRate: { maxValue: 189_000, currency: 'IDR' },
      shippingDestination: { addressCountry: 'ID' },
      deliveryTime: {
        handlingTime: { minValue: 9, maxValue: 19, unitCode: 'DAY' },
        transitTime: { minValue: 1, maxValue: 14, unitCode: 'DAY' },
      },
    })
    expect(offerOf({ delivery: null }).shippingDetails).toBeUndefined()
  })

  it('tells of reviews only where buyers have written some', () => {
    expect(productData(shop, listing, 'id').aggregateRating).toBeUndefined()
    const reviewed = productData(shop, { ...listing, rating: { average: 4.5, count: 12 } }, 'id')
    expect(reviewed.aggregateRating).toMatchObject({ ratingValue: 4.5, reviewCount: 12 })
  })

  it('cannot break out of its script element', () => {
    const script = dataScript(productData(shop, listing, 'id'))
    expect(script).not.toContain('<')
    expect(JSON.parse(script).description).toBe(listing.description)
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
    expect(organisation).toMatchObject({
      '@type': 'Organization',
      url: `${shop}/`,
      hasMerchantReturnPolicy: {
        applicableCountry: 'ID',
        merchantReturnLink: `${shop}/en/pengiriman-dan-pengembalian`,
      },
    })
    expect(site).toMatchObject({
      url: `${shop}/en`,
      inLanguage: 'en',
      potentialAction: { target: { urlTemplate: `${shop}/en/produk?q={search_term_string}` } },
    })
  })
})
