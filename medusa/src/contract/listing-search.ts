import { z } from '@medusajs/framework/zod'
import { CATEGORIES, listingCard, SALE_MODES } from './catalogue'
import { defineRoute } from './define-route'
import { rupiahField } from './fields'

/** The orders of a list of goods. `near` wants the area of the same name. */
export const LISTING_SORTS = ['relevance', 'newest', 'price_asc', 'price_desc', 'near'] as const

/** Everything that narrows a list of goods besides the words. */
export const LISTING_FILTERS = [
  'category',
  'kind',
  'facility',
  'province',
  'regency',
  'material',
  'price',
  'mode',
  'in_stock',
  'made_inside',
] as const
export type ListingFilter = (typeof LISTING_FILTERS)[number]

const slugField = (sentence: string) => z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: sentence })
const priceField = z.coerce
  .number({ error: 'Isi harga dalam rupiah bulat.' })
  .int('Harga adalah rupiah bulat, tanpa sen.')
  .min(0, 'Harga tidak boleh kurang dari nol.')
  .max(500_000_000, 'Harga paling banyak Rp500.000.000.')
const yesOrNo = z
  .enum(['true', 'false'], { error: 'Pilih ya atau tidak.' })
  .transform((word) => word === 'true')

/** A value that can be chosen, with how many goods there would be. `label_en` equals `label` where names are not translated. */
export const facetValue = z
  .object({ value: z.string(), label: z.string(), label_en: z.string(), count: z.int() })
  .meta({ id: 'FacetValue' })
export type FacetValue = z.infer<typeof facetValue>

/** Counts beside each filter, made without that filter itself: they tell what choosing another value would find. */
export const listingFacets = z
  .object({
    /** The four families. */
    category: z.array(facetValue),
    /** The finer kinds of goods, the most frequent first. */
    kind: z.array(facetValue),
    facility: z.array(facetValue),
    /** By area code of two digits, `53`. */
    province: z.array(facetValue),
    /** By area code, `53.10`. */
    regency: z.array(facetValue),
    material: z.array(facetValue),
    price: z.object({
      /** The cheapest and the dearest; null when there is nothing. */
      min: rupiahField.nullable(),
      max: rupiahField.nullable(),
      /** From this price, and below that one; null has no end. */
      buckets: z.array(z.object({ from: rupiahField, to: rupiahField.nullable(), count: z.int() })),
    }),
    mode: z.array(facetValue),
    /** Values `true` and `false`: can be bought now (made to order always can). */
    in_stock: z.array(facetValue),
    /** Values `true` (made entirely inside) and `false` (with parts from outside). */
    made_inside: z.array(facetValue),
  })
  .meta({ id: 'ListingFacets' })
export type ListingFacets = z.infer<typeof listingFacets>

export const searchListings = defineRoute({
  method: 'GET',
  path: '/store/listings',
  actor: 'public',
  summary:
    'Search published goods: Indonesian word forms, synonyms, typo tolerance, filters with counts, sort over the whole set, paging.',
  query: z
    .object({
      q: z.string().trim().max(100).optional(),
      /** The family. */
      category: z.enum(CATEGORIES).optional(),
      kind: slugField('Pilih jenis barang.').max(40).optional(),
      facility: slugField('Pilih UPT.').max(80).optional(),
      province: z
        .string()
        .regex(/^\d{2}$/, { error: 'Pilih provinsi.' })
        .optional(),
      regency: z
        .string()
        .regex(/^\d{2}\.\d{2}$/, { error: 'Pilih kabupaten atau kota.' })
        .optional(),
      material: slugField('Pilih bahan.').max(40).optional(),
      /** Whole rupiah, both ends included. */
      price_min: priceField.optional(),
      price_max: priceField.optional(),
      mode: z.enum(SALE_MODES).optional(),
      in_stock: yesOrNo.optional(),
      made_inside: yesOrNo.optional(),
      sort: z.enum(LISTING_SORTS).default('relevance'),
      /** The buyer's province or regency, for the sort `near`. */
      near: z
        .string()
        .regex(/^\d{2}(\.\d{2})?$/, { error: 'Pilih provinsi, kabupaten, atau kota.' })
        .optional(),
      page: z.coerce.number().int().min(1).max(500).default(1),
      per_page: z.coerce.number().int().min(1).max(48).default(24),
    })
    .superRefine((query, context) => {
      if ((query.price_max ?? Infinity) < (query.price_min ?? 0))
        context.addIssue({
          code: 'custom',
          path: ['price_max'],
          message: 'Harga tertinggi tidak boleh kurang dari harga terendah.',
        })
      if (query.sort === 'near' && !query.near)
        context.addIssue({
          code: 'custom',
          path: ['near'],
          message: 'Pilih provinsi, kabupaten, atau kota Anda.',
        })
    }),
  response: z.object({
    listings: z.array(listingCard),
    total: z.int(),
    page: z.int(),
    page_count: z.int(),
    /** True when nothing matched all words and the answer is for similar spellings or any of the words. */
    is_approximate: z.boolean(),
    /** The words as they were probably meant, when some of them are sold nowhere as they stand. */
    did_you_mean: z.string().nullable(),
    facets: listingFacets,
    /** When nothing is found: filters that can be left out, with what there is without each, the most first. */
    without: z.array(z.object({ filter: z.enum(LISTING_FILTERS), total: z.int() })),
    /** When nothing is found: kinds of which there is much. */
    popular_kinds: z.array(facetValue),
  }),
})

export type SearchListingsQuery = z.output<NonNullable<typeof searchListings.query>>
export type SearchListingsAnswer = z.infer<typeof searchListings.response>

export const suggestListings = defineRoute({
  method: 'GET',
  path: '/store/listings/suggestions',
  actor: 'public',
  summary: 'Up to eight suggestions while somebody types: corrected words, kinds, goods and facilities.',
  query: z.object({ q: z.string().trim().max(100).default('') }),
  response: z.object({
    suggestions: z.array(
      z.discriminatedUnion('type', [
        z.object({ type: z.literal('words'), text: z.string() }),
        z.object({ type: z.literal('kind'), slug: z.string(), label: z.string(), label_en: z.string() }),
        z.object({
          type: z.literal('listing'),
          handle: z.string(),
          name: z.string(),
          name_en: z.string().nullable(),
        }),
        z.object({ type: z.literal('facility'), slug: z.string(), name: z.string() }),
      ]),
    ),
  }),
})
export type Suggestion = z.infer<typeof suggestListings.response>['suggestions'][number]

export const listListingKinds = defineRoute({
  method: 'GET',
  path: '/store/listing-kinds',
  actor: 'public',
  summary: 'The kinds of goods of each family, in the order in which a form offers them.',
  response: z.object({
    kinds: z.array(
      z.object({
        slug: z.string(),
        category: z.enum(CATEGORIES),
        label: z.string(),
        label_en: z.string(),
      }),
    ),
  }),
})
export type ListingKind = z.infer<typeof listListingKinds.response>['kinds'][number]

export const listingSearchRoutes = [searchListings, suggestListings, listListingKinds]
