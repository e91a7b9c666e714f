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
  share_card: `meja-lipat-${'b'.repeat(20)}.png`,
  related: [],
}

describe('what search engines read', () => {
  it('offers an item at its whole price in rupiah, with full addresses of the shop', () => {
    expect(productData(shop, listing, 'en')).toMatchObject({
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

  it('tells of reviews only where buyers have written some', () => {
    expect(productData(shop, listing, 'id').aggregateRating).toBeUndefined()
    const reviewed = productData(shop, { ...listing, rating: { average: 4.5, count: 12 } }, 'id')
    expect(reviewed.aggregateRating).toMatchObject({ ratingValue: 4.5, reviewCount: 12 })
  })

  it('says when it is sold out', () => {
    const sold_out = productData(shop, { ...listing, mode: 'ready_stock', available_quantity: 0 }, 'id')
    expect(sold_out).toMatchObject({ offers: { availability: 'https://schema.org/OutOfStock' } })
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
    expect(organisation).toMatchObject({ '@type': 'Organization', url: `${shop}/` })
    expect(site).toMatchObject({
      url: `${shop}/en`,
      inLanguage: 'en',
      potentialAction: { target: { urlTemplate: `${shop}/en/produk?q={search_term_string}` } },
    })
  })
})
