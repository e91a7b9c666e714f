import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams, instantField, pagingFields, rupiahField, textField } from './fields'
import { openHarvest } from './harvest'
import { pictureShape } from './picture'
import { ratingShape } from './review'
import { WORKSHOP_ROLES } from './role'
import { SCHEME_BASES, schemeComponent } from './scheme-shape'
import { workshopStory } from './workshop-story'

export const CATEGORIES = ['mebel', 'kerajinan', 'hasil-tani', 'pangan'] as const
export const LISTING_STATES = ['draft', 'proposed', 'returned', 'published', 'withdrawn'] as const
export const SALE_MODES = ['ready_stock', 'made_to_order', 'harvest'] as const

/** A listing on a shelf: search results, facility page, related goods. */
export const listingCard = z
  .object({
    id: z.string(),
    handle: z.string(),
    variant_id: z.string(),
    name: z.string(),
    name_en: z.string().nullable(),
    category: z.enum(CATEGORIES),
    /** Slug of the finer kind of goods; null when its desk chose none. */
    kind: z.string().nullable(),
    /** Made entirely inside; false: with parts from outside. */
    is_made_inside: z.boolean(),
    price_rupiah: rupiahField,
    mode: z.enum(SALE_MODES),
    /** Null for made to order; of a harvest the units left in its open batch, 0 when none is open. */
    available_quantity: z.int().nullable(),
    /** The batch that can be ordered from now; null for another mode, and while no harvest is planned. */
    harvest: openHarvest.nullable(),
    lead_time_days: z.object({ min: z.int(), max: z.int() }).nullable(),
    facility: z.object({ id: z.string(), slug: z.string(), name: z.string() }),
    workshop_name: z.string(),
    picture: pictureShape.nullable(),
    /** What its published reviews say together; null without any. */
    rating: ratingShape.nullable(),
  })
  .meta({ id: 'ListingCard' })
export type ListingCard = z.infer<typeof listingCard>

/** What sending one piece anywhere in the country costs at most, and how many days it is on its way. */
export const deliveryShape = z.object({
  most_rupiah: rupiahField,
  transit_days: z.object({ min: z.int(), max: z.int() }),
})

/** A published listing as its product page shows it. */
export const publishedListing = listingCard
  .extend({
    description: z.string(),
    description_en: z.string().nullable(),
    materials: z.array(z.string()),
    size_cm: z.object({ length: z.int(), width: z.int(), height: z.int() }).nullable(),
    weight_grams: z.int(),
    /** Name and value of what a food label says: P-IRT, halal, net weight, shelf life. */
    food_labels: z.array(z.object({ name: z.string(), value: z.string() })),
    pictures: z.array(pictureShape),
    published_at: instantField,
    /** Who makes it, as the facility tells it today. */
    workshop: workshopStory,
    /** Null where no cooperative sends goods: they are picked up. */
    delivery: deliveryShape.nullable(),
    /** How the proceeds are divided by the scheme in force today; null while the facility has none. */
    split: z
      .object({
        base: z.enum(SCHEME_BASES),
        legal_basis: z.string(),
        /** In their order; rates are basis points and sum to 10,000. */
        components: z.array(schemeComponent),
      })
      .nullable(),
    /** File below `/og/`: the picture for whoever shares its address. */
    share_card: z.string(),
    related: z.array(listingCard),
  })
  .meta({ id: 'PublishedListing' })
export type PublishedListing = z.infer<typeof publishedListing>

export const readListing = defineRoute({
  method: 'GET',
  path: '/store/listings/:handle',
  actor: 'public',
  summary: 'One published listing with pictures, current availability and related goods.',
  params: z.object({ handle: z.string().max(120) }),
  response: z.object({ listing: publishedListing }),
})

/** What catalogue staff writes. The price is tax-inclusive; the cost is the material cost of one piece. */
export const listingInput = z
  .object({
    name: textField('nama barang', 3, 120),
    category: z.enum(CATEGORIES, { error: 'Pilih kelompok barang.' }),
    /** Slug of a kind of that family. */
    kind: z
      .string()
      .max(40)
      .nullish()
      .transform((kind) => kind || null),
    /** Made entirely inside; false: with parts from outside. */
    is_made_inside: z.boolean().default(false),
    description: textField('keterangan', 20, 4000),
    materials: z.array(z.string().trim().min(1).max(60)).max(12).default([]),
    length_cm: z.coerce.number().int().min(1).max(1000).nullable().default(null),
    width_cm: z.coerce.number().int().min(1).max(1000).nullable().default(null),
    height_cm: z.coerce.number().int().min(1).max(1000).nullable().default(null),
    weight_grams: z.coerce
      .number({ error: 'Isi berat dalam gram.' })
      .int()
      .min(1, 'Isi berat dalam gram.')
      .max(2_000_000),
    price_rupiah: z.coerce
      .number({ error: 'Isi harga dalam rupiah bulat.' })
      .int('Harga adalah rupiah bulat, tanpa sen.')
      .min(100, 'Harga paling sedikit Rp100.')
      .max(500_000_000, 'Harga paling banyak Rp500.000.000.'),
    cost_rupiah: z.coerce.number().int().min(0).max(500_000_000).default(0),
    stock_quantity: z.coerce
      .number()
      .int()
      .min(0, 'Stok tidak boleh kurang dari nol.')
      .max(100_000)
      .default(0),
    workshop_id: z.string({ error: 'Pilih bengkel.' }).min(1, 'Pilih bengkel.'),
    mode: z.enum(SALE_MODES, { error: 'Pilih siap kirim, dibuat setelah dipesan, atau per panen.' }),
    lead_time_days_min: z.coerce.number().int().min(1).max(365).nullable().default(null),
    lead_time_days_max: z.coerce.number().int().min(1).max(365).nullable().default(null),
    food_labels: z
      .array(z.object({ name: z.string().max(40), value: z.string().max(80) }))
      .max(8)
      .default([]),
  })
  .superRefine((listing, context) => {
    if (listing.mode === 'made_to_order' && !(listing.lead_time_days_min && listing.lead_time_days_max))
      context.addIssue({
        code: 'custom',
        path: ['lead_time_days_min'],
        message: 'Isi lama pembuatan paling cepat dan paling lama (hari).',
      })
    if ((listing.lead_time_days_max ?? 999) < (listing.lead_time_days_min ?? 0))
      context.addIssue({
        code: 'custom',
        path: ['lead_time_days_max'],
        message: 'Lama pembuatan paling lama tidak boleh kurang dari paling cepat.',
      })
    if (listing.cost_rupiah > listing.price_rupiah)
      context.addIssue({
        code: 'custom',
        path: ['cost_rupiah'],
        message: 'Biaya bahan tidak boleh melebihi harga jual.',
      })
  })
export type ListingInput = z.output<typeof listingInput>

/** A listing as its facility's desk sees it. */
export const deskListing = z
  .object({
    id: z.string(),
    handle: z.string(),
    state: z.enum(LISTING_STATES),
    version: z.int(),
    /** True when a published listing has edits that the public does not see yet. */
    has_unpublished_edits: z.boolean(),
    name: z.string(),
    category: z.enum(CATEGORIES),
    kind: z.string().nullable(),
    is_made_inside: z.boolean(),
    description: z.string(),
    materials: z.array(z.string()),
    length_cm: z.int().nullable(),
    width_cm: z.int().nullable(),
    height_cm: z.int().nullable(),
    weight_grams: z.int(),
    price_rupiah: rupiahField,
    cost_rupiah: rupiahField,
    stock_quantity: z.int(),
    reserved_quantity: z.int(),
    /** Buyers who asked to be told when it is for sale again. */
    waiting_count: z.int(),
    workshop: z.object({ id: z.string(), name: z.string() }),
    mode: z.enum(SALE_MODES),
    lead_time_days_min: z.int().nullable(),
    lead_time_days_max: z.int().nullable(),
    food_labels: z.array(z.object({ name: z.string(), value: z.string() })),
    pictures: z.array(pictureShape),
    updated_at: instantField,
    published_at: instantField.nullable(),
    /** The remark of the officer who returned it, newest first in `events`. */
    return_note: z.string().nullable(),
    /** What the caller may do now: decided on the server by state, role and maker-is-not-checker. */
    allowed_acts: z.array(z.enum(['edit', 'propose', 'publish', 'return', 'withdraw'])),
    events: z.array(
      z.object({
        act: z.string(),
        role: z.string(),
        note: z.string().nullable(),
        at: instantField,
        to_state: z.enum(LISTING_STATES),
      }),
    ),
  })
  .meta({ id: 'DeskListing' })
export type DeskListing = z.infer<typeof deskListing>

export const listDeskListings = defineRoute({
  method: 'GET',
  path: '/facility/listings',
  actor: 'facility',
  summary: "The facility's own goods, newest edit first.",
  query: z.object({ state: z.enum(LISTING_STATES).optional(), ...pagingFields }),
  response: z.object({
    listings: z.array(deskListing.omit({ events: true, description: true })),
    counts: z.record(z.enum(LISTING_STATES), z.int()),
    next: z.string().nullable(),
  }),
})
export const createListing = defineRoute({
  method: 'POST',
  path: '/facility/listings',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'A new draft, with its Medusa product (draft) and, for ready stock, its inventory.',
  body: listingInput,
  response: z.object({ listing: deskListing }),
  status: 201,
})
export const readDeskListing = defineRoute({
  method: 'GET',
  path: '/facility/listings/:id',
  actor: 'facility',
  summary: 'One listing with its pictures and events.',
  params: idParams,
  response: z.object({ listing: deskListing }),
})
export const editListing = defineRoute({
  method: 'POST',
  path: '/facility/listings/:id',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary:
    'Edits a listing. The public sees the published form until another officer publishes the edit; stock counts at once.',
  params: idParams,
  body: z.intersection(
    listingInput,
    z.object({
      expected_version: z.coerce.number().int(),
      /** The stock that the page showed: a form left open while goods were sold does not put them back on the shelf. */
      seen_stock_quantity: z.coerce.number().int().optional(),
    }),
  ),
  response: z.object({ listing: deskListing }),
})
export const addListingPicture = defineRoute({
  method: 'POST',
  path: '/facility/listings/:id/pictures',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary:
    'Adds a photo: JPEG, PNG, WebP or HEIF bytes as the body, `alt` in the query. Re-encoded; nothing of the original is kept.',
  params: idParams,
  query: z.object({ alt: textField('keterangan foto', 3, 200) }),
  raw_body_max_bytes: 15_000_000,
  response: z.object({ picture: pictureShape }),
  status: 201,
})
export const removeListingPicture = defineRoute({
  method: 'DELETE',
  path: '/facility/listings/:id/pictures/:picture_id',
  actor: 'facility',
  roles: WORKSHOP_ROLES,
  summary: 'Removes one photo of a listing.',
  params: idParams.extend({ picture_id: z.string().max(80) }),
  response: z.object({ removed: z.boolean() }),
})
export const moveListing = defineRoute({
  method: 'POST',
  path: '/facility/listings/:id/transitions',
  actor: 'facility',
  summary:
    'propose (workshop roles); publish, return with a remark, withdraw (approvers who did not edit it).',
  params: idParams,
  body: z.object({
    act: z.enum(['propose', 'publish', 'return', 'withdraw']),
    expected_version: z.coerce.number().int(),
    note: z.string().trim().max(1000).optional(),
  }),
  response: z.object({ listing: deskListing }),
})
export const catalogueRoutes = [
  readListing,
  listDeskListings,
  createListing,
  readDeskListing,
  editListing,
  addListingPicture,
  removeListingPicture,
  moveListing,
]
