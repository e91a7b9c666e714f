import { z } from '@medusajs/framework/zod'
import { defineRoute } from './define-route'
import { idParams, instantField, pagingFields, textField } from './fields'
import { APPROVER_ROLES, WORKSHOP_ROLES } from './role'

export const REVIEW_STATES = ['waiting', 'published', 'refused'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** The only reasons for which a review may be refused. Few stars are none of them. */
export const REVIEW_REFUSALS = [
  'names_a_person',
  'contact_data',
  'abuse',
  'not_about_the_goods',
  'advert',
  'duplicate',
] as const
export type ReviewRefusal = (typeof REVIEW_REFUSALS)[number]

/** What a text may hold that nobody should publish unseen; a moderator is warned of each. */
export const PERSONAL_MARKS = ['phone', 'email', 'link', 'national_id', 'off_platform', 'inmate'] as const
export type PersonalMark = (typeof PERSONAL_MARKS)[number]

/** Days after delivery during which a line may be reviewed. */
export const REVIEW_DAYS = 365
export const REVIEWS_PER_PAGE = 10

/** What published reviews say together. */
export const ratingShape = z
  .object({
    /** Of 1 to 5 stars, with one decimal. */
    average: z.number(),
    count: z.int(),
  })
  .meta({ id: 'Rating' })
export type Rating = z.infer<typeof ratingShape>

const starsField = z.coerce
  .number({ error: 'Pilih satu sampai lima bintang.' })
  .int('Pilih satu sampai lima bintang.')
  .min(1, 'Pilih satu sampai lima bintang.')
  .max(5, 'Pilih satu sampai lima bintang.')

/** Who wrote it, as far as they let everybody know: a name they chose, else the regency the goods went to, else nothing. */
const authorFields = { display_name: z.string().nullable(), place: z.string().nullable() }

/** A review as everybody may read it. Nothing in it leads to its buyer or their order. */
export const publishedReview = z
  .object({
    id: z.string(),
    stars: z.int(),
    body: z.string(),
    ...authorFields,
    published_at: instantField,
    /** What the facility says to it. */
    answer: z.string().nullable(),
    answered_at: instantField.nullable(),
  })
  .meta({ id: 'PublishedReview' })
export type PublishedReview = z.infer<typeof publishedReview>

export const listListingReviews = defineRoute({
  method: 'GET',
  path: '/store/listings/:handle/reviews',
  actor: 'public',
  summary: `The published reviews of a published listing, newest first, ${REVIEWS_PER_PAGE} a page. A page after the last is the last.`,
  params: z.object({ handle: z.string().max(120) }),
  query: z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1) }),
  response: z.object({
    rating: ratingShape.nullable(),
    reviews: z.array(publishedReview),
    page: z.int(),
    page_count: z.int(),
  }),
})
export type ListingReviews = z.infer<typeof listListingReviews.response>

/** One line of an order as its buyer may review it. */
export const reviewableLine = z
  .object({
    facility_order_line_id: z.string(),
    facility_order_id: z.string(),
    name: z.string(),
    /** False once it is published, and after the last day. */
    may_write: z.boolean(),
    may_write_until: instantField,
    /** Where the goods went: what a review is signed with when its buyer gives no name. */
    place: z.string().nullable(),
    review: z
      .object({
        state: z.enum(REVIEW_STATES),
        stars: z.int(),
        body: z.string(),
        display_name: z.string().nullable(),
        refusal: z.object({ reason_code: z.enum(REVIEW_REFUSALS), note: z.string() }).nullable(),
        answer: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ReviewableLine' })
export type ReviewableLine = z.infer<typeof reviewableLine>

const tokenParams = z.object({ token: z.string().min(20).max(64) })

export const listReviewableLines = defineRoute({
  method: 'GET',
  path: '/store/track/:token/reviews',
  actor: 'public',
  summary:
    'The delivered and picked-up lines of an order with what its buyer wrote about each. Custom orders are not among them: they have no page.',
  params: tokenParams,
  response: z.object({ lines: z.array(reviewableLine) }),
})

export const reviewInput = z.object({
  stars: starsField,
  body: z.string().trim().max(1_000, 'Ulasan paling banyak 1.000 huruf.').default(''),
  /** Empty: signed with the regency only. */
  display_name: z.string().trim().max(40, 'Nama tampilan paling banyak 40 huruf.').default(''),
})
export type ReviewInput = z.output<typeof reviewInput>

export const writeReview = defineRoute({
  method: 'POST',
  path: '/store/track/:token/reviews/:id',
  actor: 'public',
  summary:
    'Reviews one delivered line (its id), or changes that review until it is published; a refused one waits again. Throttled. 409 `not_reviewable` with the reason.',
  params: tokenParams.extend(idParams.shape),
  body: reviewInput,
  response: z.object({ state: z.enum(REVIEW_STATES) }),
  status: 201,
})

/** A review at the desk of the facility whose goods it is about. */
export const deskReview = z
  .object({
    id: z.string(),
    state: z.enum(REVIEW_STATES),
    version: z.int(),
    /** What a decision is about: it names this hash. */
    content_hash: z.string(),
    stars: z.int(),
    body: z.string(),
    ...authorFields,
    listing: z.object({ id: z.string(), handle: z.string(), name: z.string() }),
    order: z.object({ id: z.string(), number: z.string() }),
    written_at: instantField,
    /** What to look at before it is published. */
    marks: z.array(z.enum(PERSONAL_MARKS)),
    /** The last decision or answer: by which role, when, and why. */
    last_act: z
      .object({
        act: z.enum(['publish', 'refuse', 'answer']),
        role: z.string(),
        at: instantField,
        reason_code: z.enum(REVIEW_REFUSALS).nullable(),
        note: z.string().nullable(),
      })
      .nullable(),
    answer: z.string().nullable(),
    answered_at: instantField.nullable(),
    allowed_acts: z.array(z.enum(['publish', 'refuse', 'answer'])),
  })
  .meta({ id: 'DeskReview' })
export type DeskReview = z.infer<typeof deskReview>

export const listDeskReviews = defineRoute({
  method: 'GET',
  path: '/facility/reviews',
  actor: 'facility',
  roles: [...WORKSHOP_ROLES, 'head'],
  summary:
    'Reviews of the facility’s goods in one state with counts of each: those that wait oldest first, the others newest first.',
  query: z.object({ state: z.enum(REVIEW_STATES).default('waiting').catch('waiting'), ...pagingFields }),
  response: z.object({
    reviews: z.array(deskReview),
    counts: z.record(z.enum(REVIEW_STATES), z.int()),
    next: z.string().nullable(),
  }),
})

export const decideReview = defineRoute({
  method: 'POST',
  path: '/facility/reviews/:id/decisions',
  actor: 'facility',
  roles: APPROVER_ROLES,
  summary:
    'Publishes a review that waits, or refuses one that waits or is published, for one of the reasons and with a note that its buyer gets. 409 `stale_version` when it changed meanwhile.',
  params: idParams,
  body: z
    .object({
      outcome: z.enum(['publish', 'refuse']),
      reason_code: z.enum(REVIEW_REFUSALS, { error: 'Pilih alasannya.' }).optional(),
      note: z.string().trim().max(500, 'Penjelasan paling banyak 500 huruf.').default(''),
      expected_version: z.coerce.number().int(),
      content_hash: z.string().length(64),
    })
    .superRefine(({ outcome, reason_code, note }, context) => {
      if (outcome === 'publish') return
      if (!reason_code)
        context.addIssue({ code: 'custom', path: ['reason_code'], message: 'Pilih alasannya.' })
      if (note.length < 10)
        context.addIssue({
          code: 'custom',
          path: ['note'],
          message: 'Tulis penjelasan untuk pembeli, paling sedikit 10 huruf.',
        })
    }),
  response: z.object({ state: z.enum(REVIEW_STATES) }),
})

export const answerReview = defineRoute({
  method: 'POST',
  path: '/facility/reviews/:id/answers',
  actor: 'facility',
  roles: APPROVER_ROLES,
  summary: 'The facility’s public answer to a published review; a later one takes the place of the earlier.',
  params: idParams,
  body: z.object({
    answer: textField('jawaban', 5, 500),
    expected_version: z.coerce.number().int(),
  }),
  response: z.object({ state: z.enum(REVIEW_STATES) }),
})

export const reviewRoutes = [
  listListingReviews,
  listReviewableLines,
  writeReview,
  listDeskReviews,
  decideReview,
  answerReview,
]
