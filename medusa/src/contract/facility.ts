import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { dayField } from './fields'
import { pictureShape } from './picture'
import { ORGANISATION_TYPES, ROLES } from './role'
import { workshopStory } from './workshop-story'

export const facilityCard = z
  .object({
    id: z.string(),
    slug: z.string(),
    name: z.string(),
    type: z.enum(['lapas', 'rutan', 'lpp', 'bapas']),
    class: z.string().nullable(),
    regency: z.string(),
    province: z.string(),
    sells: z.boolean(),
    phone: z.string(),
    listing_count: z.int(),
  })
  .meta({ id: 'FacilityCard' })
export type FacilityCard = z.infer<typeof facilityCard>

export const facilityShape = facilityCard
  .extend({
    /** Wide (8:3), of its place; null where none was given. */
    picture: pictureShape.nullable(),
    description: z.string(),
    description_en: z.string(),
    street: z.string(),
    village: z.string(),
    district: z.string(),
    postal_code: z.string(),
    area_code: z.string(),
    time_zone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']),
    /** Per weekday 'mon'…'sun': '08.00–14.30', absent when closed. */
    pickup_hours: z.record(z.string(), z.string()),
    whatsapp: z.string().nullable(),
    email: z.string().nullable(),
    is_pkp: z.boolean(),
    region_office: z.string(),
    workshops: z.array(workshopStory.extend({ id: z.string(), slug: z.string() })),
    cooperatives: z.array(
      z.object({ slug: z.string(), name: z.string(), registration_status: z.enum(['BELUM', 'SUDAH']) }),
    ),
    partners: z.array(z.object({ slug: z.string(), name: z.string(), kind: z.string() })),
  })
  .meta({ id: 'Facility' })
export type Facility = z.infer<typeof facilityShape>

export const listFacilities = defineRoute({
  method: 'GET',
  path: '/store/facilities',
  actor: 'public',
  summary: 'All facilities that are shown to buyers, with the number of goods each has published.',
  response: z.object({ facilities: z.array(facilityCard) }),
})

export const readFacility = defineRoute({
  method: 'GET',
  path: '/store/facilities/:slug',
  actor: 'public',
  summary: 'One facility: address, pick-up hours in its own time zone, workshops, cooperatives, partners.',
  params: z.object({ slug: z.string().max(80) }),
  response: z.object({ facility: facilityShape }),
})

export const listAreas = defineRoute({
  method: 'GET',
  path: '/store/areas',
  actor: 'public',
  summary: 'Areas (Kemendagri codes) below `parent`; the provinces when it is absent.',
  query: z.object({ parent: z.string().max(13).optional() }),
  response: z.object({ areas: z.array(z.object({ code: z.string(), name: z.string() })) }),
})

export const listRegencies = defineRoute({
  method: 'GET',
  path: '/store/regencies',
  actor: 'public',
  summary: 'Every regency and city of the country with its province, by name: delivery fees differ by them.',
  response: z.object({
    provinces: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        regencies: z.array(z.object({ code: z.string(), name: z.string() })),
      }),
    ),
  }),
})

export const searchAreas = defineRoute({
  method: 'GET',
  path: '/store/areas/search',
  actor: 'public',
  summary:
    'Up to twelve villages by any of their names, from the village up to the province (“tenda ruteng”, “kel menteng jkt”), forgiving what is misspelt. Empty for less than three letters.',
  query: z.object({ q: z.string().trim().max(100).default('') }),
  response: z.object({
    areas: z.array(
      z.object({
        /** Of the village. */
        code: z.string(),
        village: z.string(),
        district: z.string(),
        regency: z.string(),
        province: z.string(),
      }),
    ),
  }),
})
export type FoundArea = z.infer<typeof searchAreas.response>['areas'][number]

export const readMe = defineRoute({
  method: 'GET',
  path: '/staff/me',
  actor: 'staff',
  summary: 'The signed-in staff member with the organisations and roles held today.',
  response: z.object({
    staff: z.object({ id: z.string(), email: z.string(), display_name: z.string() }),
    memberships: z.array(
      z.object({
        organisation_type: z.enum(ORGANISATION_TYPES),
        organisation_id: z.string(),
        organisation_name: z.string(),
        organisation_slug: z.string(),
        /** Null where the organisation has no zone of its own (regional office, directorate, partner). */
        time_zone: z.string().nullable(),
        role: z.enum(ROLES),
        /** Set for a role held in the place of another (Plh): by which letter, and until which day. */
        acting: z.object({ letter_number: z.string(), ends_on: dayField }).nullable(),
      }),
    ),
  }),
})

export const readRegionOverview = defineRoute({
  method: 'GET',
  path: '/region/overview',
  actor: 'region',
  roles: ['region_officer'],
  summary:
    'The facilities of the regional office with counts of listings, waiting orders and settled proceeds.',
  response: z.object({
    region: z.object({ name: z.string() }),
    facilities: z.array(
      z.object({
        id: z.string(),
        slug: z.string(),
        name: z.string(),
        published_listings: z.int(),
        awaiting_approval: z.int(),
        in_progress: z.int(),
        settled: z.int(),
        settled_goods_rupiah: z.int(),
      }),
    ),
  }),
})

export const facilityRoutes = [
  listFacilities,
  readFacility,
  listAreas,
  listRegencies,
  searchAreas,
  readMe,
  readRegionOverview,
]
