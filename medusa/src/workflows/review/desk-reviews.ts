import type { MedusaContainer } from '@medusajs/framework/types'
import { type DeskReview, REVIEW_STATES, type ReviewState } from '../../contract/review'
import { APPROVER_ROLES } from '../../contract/role'
import { database, rows, type Sql } from '../../database/sql'
import type { StaffScope } from '../../http/staff-scope'
import { actsOn, type Review } from '../../modules/review/review'
import { personalMarks } from './personal-marks'

interface Asked {
  staff: StaffScope
  state: ReviewState
  after?: string | undefined
  limit: number
}

type Found = Review & {
  listing: DeskReview['listing']
  order: DeskReview['order']
  last_act: (Omit<NonNullable<DeskReview['last_act']>, 'at'> & { at: string }) | null
}

/** The reviews of a facility's goods in one state, with how many there are in each. */
export async function deskReviews(container: MedusaContainer, asked: Asked) {
  const sql = database(container)
  const [found, counts] = await Promise.all([reviewsIn(asked, sql), countsOf(asked.staff, sql)])
  const shown = found.slice(0, asked.limit)
  return {
    reviews: shown.map((review) => deskReview(review, asked.staff)),
    counts,
    next: found.length > asked.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

/** One more than the page holds, to know whether there is a next. Who waits longest is first; of the rest the newest. */
function reviewsIn({ staff, state, after, limit }: Asked, sql: Sql): Promise<Found[]> {
  const [later, order] = state === 'waiting' ? ['>', 'ASC'] : ['<', 'DESC']
  return rows<Found>(
    sql,
    `SELECT r.id, r.state, r.version, r.content_hash, r.stars, r.body, r.display_name, r.place, r.written_at, r.answer, r.answered_at,
        json_build_object('id', g.id, 'handle', g.handle, 'name', l.name) AS listing,
        json_build_object('id', o.id, 'number', o.number) AS "order",
        (SELECT json_build_object('act', e.act, 'role', e.role, 'at', e.at, 'reason_code', e.reason_code, 'note', e.note)
          FROM review_event e WHERE e.review_id = r.id AND e.act <> 'write' ORDER BY e.seq DESC LIMIT 1) AS last_act
      FROM review r JOIN facility_order_line l ON l.id = r.facility_order_line_id JOIN facility_order o ON o.id = l.facility_order_id
      JOIN listing g ON g.id = r.listing_id
      WHERE r.facility_id = ? AND r.state = ? AND (?::text IS NULL OR (r.written_at, r.id) ${later}
        (SELECT x.written_at, x.id FROM review x WHERE x.id = ? AND x.facility_id = r.facility_id))
      ORDER BY r.written_at ${order}, r.id ${order} LIMIT ?`,
    [staff.organisation_id, state, after ?? null, after ?? null, limit + 1],
  )
}

async function countsOf({ organisation_id }: StaffScope, sql: Sql): Promise<Record<ReviewState, number>> {
  const found = await rows<{ state: ReviewState; count: number }>(
    sql,
    `SELECT state, count(*)::int AS count FROM review WHERE facility_id = ? GROUP BY state`,
    [organisation_id],
  )
  const counts = new Map(found.map(({ state, count }) => [state, count]))
  return Object.fromEntries(REVIEW_STATES.map((state) => [state, counts.get(state) ?? 0])) as Record<
    ReviewState,
    number
  >
}

function deskReview(review: Found, staff: StaffScope): DeskReview {
  const { id, state, version, content_hash, stars, body, display_name, place, answer } = review
  const may_decide = APPROVER_ROLES.some((role) => staff.roles.includes(role))
  return {
    id,
    state,
    version,
    content_hash,
    stars,
    body,
    display_name,
    place,
    listing: review.listing,
    order: review.order,
    written_at: review.written_at.toISOString(),
    marks: personalMarks(`${display_name ?? ''}\n${body}`),
    last_act: review.last_act && { ...review.last_act, at: new Date(review.last_act.at).toISOString() },
    answer,
    answered_at: review.answered_at?.toISOString() ?? null,
    allowed_acts: may_decide ? actsOn(state) : [],
  }
}
