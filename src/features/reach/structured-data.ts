import type { PublishedListing } from '../../../medusa/src/contract/catalogue.ts'
import { pictureFile } from '../../components/ui/picture-sources.ts'
import type { Locale } from '../../i18n/locale.ts'
import { inLanguage, shopPathsIn } from '../../paths.ts'
import { isSoldOut } from '../product/availability.ts'
import { localText } from '../product/local-text.ts'
import { absolute } from './addresses.ts'
import { dispatchDays } from './dispatch-days.ts'

/** Something search engines read about a page (schema.org). */
export type StructuredData = { '@context': 'https://schema.org'; '@type': string } & Record<string, unknown>

/** Structured data as it may stand in a script element. */
export function dataScript(data: StructuredData | readonly StructuredData[]): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

/** An item and what it is offered for. */
export function productData(shop_url: string, good: PublishedListing, locale: Locale): StructuredData {
  const paths = shopPathsIn(locale)
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: localText(locale, good.name, good.name_en),
    description: localText(locale, good.description, good.description_en),
    image: good.pictures.map((picture) =>
      absolute(shop_url, pictureFile(picture.hash, Math.max(...picture.widths), 'webp')),
    ),
    // The `id` of the merchant feed, by which Google knows that both are the same.
    sku: good.id,
    brand: { '@type': 'Brand', name: `${good.workshop_name}, ${good.facility.name}` },
    material: good.materials.join(', ') || undefined,
    weight: { '@type': 'QuantitativeValue', value: good.weight_grams, unitCode: 'GRM' },
    aggregateRating: good.rating
      ? { '@type': 'AggregateRating', ratingValue: good.rating.average, reviewCount: good.rating.count }
      : undefined,
    offers: {
      '@type': 'Offer',
      url: absolute(shop_url, paths.product(good.handle)),
      priceCurrency: 'IDR',
      price: good.price_rupiah,
      itemCondition: 'https://schema.org/NewCondition',
      availability: `https://schema.org/${availabilityOf(good)}`,
      availabilityStarts: good.harvest?.harvest_to,
      shippingDetails: shippingOf(good),
      seller: {
        '@type': 'GovernmentOrganization',
        name: good.facility.name,
        url: absolute(shop_url, paths.facility(good.facility.slug)),
      },
    },
  }
}

/** In the words that Google reads, which has none for what is made to order: it can be had, and `shippingDetails` tells how soon. */
function availabilityOf(good: PublishedListing): string {
  if (isSoldOut(good)) return 'OutOfStock'
  if (!good.delivery) return 'InStoreOnly'
  return good.mode === 'harvest' ? 'PreOrder' : 'InStock'
}

/** What sending it costs at most, and how many days it takes, anywhere in the country; nothing for what is only picked up. */
function shippingOf({ delivery, lead_time_days }: PublishedListing) {
  if (!delivery) return undefined
  const days = ({ min, max }: { min: number; max: number }) => ({
    '@type': 'QuantitativeValue',
    minValue: min,
    maxValue: max,
    unitCode: 'DAY',
  })
  return {
    '@type': 'OfferShippingDetails',
    shippingRate: { '@type': 'MonetaryAmount', maxValue: delivery.most_rupiah, currency: 'IDR' },
    shippingDestination: { '@type': 'DefinedRegion', addressCountry: 'ID' },
    deliveryTime: {
      '@type': 'ShippingDeliveryTime',
      handlingTime: days(dispatchDays({ lead_time_days })),
      transitTime: days(delivery.transit_days),
    },
  }
}

/** The way from the home page to a page, as its breadcrumbs show it. */
export function breadcrumbData(
  shop_url: string,
  links: readonly { label: string; href: string }[],
): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: links.map(({ label, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      item: absolute(shop_url, href),
    })),
  }
}

/** The shop itself, and how to search it. */
export function shopData(
  shop_url: string,
  shop: { name: string; description: string },
  locale: Locale,
): StructuredData[] {
  const home = absolute(shop_url, inLanguage(locale, '/'))
  const organisation = `${absolute(shop_url, '/')}#organisasi`
  const search = absolute(shop_url, shopPathsIn(locale).products())
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'Organization',
      '@id': organisation,
      name: shop.name,
      description: shop.description,
      url: absolute(shop_url, '/'),
      logo: absolute(shop_url, '/icon-512.png'),
      // Every facility keeps its own days and fees: the page tells what holds for all.
      hasMerchantReturnPolicy: {
        '@type': 'MerchantReturnPolicy',
        applicableCountry: 'ID',
        merchantReturnLink: absolute(shop_url, shopPathsIn(locale).shippingInfo()),
      },
    },
    {
      '@context': 'https://schema.org',
      '@type': 'WebSite',
      name: shop.name,
      url: home,
      inLanguage: locale,
      publisher: { '@id': organisation },
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: `${search}?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    },
  ]
}

/** A facility: where it stands and how to reach it. */
export function facilityData(
  shop_url: string,
  facility: {
    slug: string
    name: string
    street: string
    district: string
    regency: string
    province: string
    postal_code: string
    phone: string
    email: string | null
  },
  locale: Locale,
): StructuredData {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOrganization',
    name: facility.name,
    url: absolute(shop_url, shopPathsIn(locale).facility(facility.slug)),
    telephone: facility.phone,
    email: facility.email ?? undefined,
    address: {
      '@type': 'PostalAddress',
      streetAddress: `${facility.street}, ${facility.district}`,
      addressLocality: facility.regency,
      addressRegion: facility.province,
      postalCode: facility.postal_code,
      addressCountry: 'ID',
    },
  }
}
