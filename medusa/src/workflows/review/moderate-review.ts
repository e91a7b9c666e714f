import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import type { z } from '@medusajs/framework/zod'
import type {
  answerReview as answerContract,
  decideReview as decideContract,
  ReviewState,
} from '../../contract/review'
import { APPROVER_ROLES } from '../../contract/role'
import { database } from '../../database/sql'
import { ConflictRefusal, forbid, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import { actsOn, type Review } from '../../modules/review/review'
import type ReviewService from '../../modules/review/service'
import { mailRefusal } from './mail-buyer'

interface Moderation {
  id: string
  staff: StaffScope
  now: Date
}

type Decision = z.output<NonNullable<typeof decideContract.body>>
type Answer = z.output<NonNullable<typeof answerContract.body>>

/** Publishes a review, or refuses it with the reason that its buyer is told. */
export function decideReview(
  container: MedusaContainer,
  { decision, ...moderation }: Moderation & { decision: Decision },
): Promise<{ state: ReviewState }> {
  const { staff, now } = moderation
  const reviews = container.resolve<ReviewService>('review')
  return database(container).transaction(async (trx) => {
    const review = await lockFor(reviews, moderation, decision, decision.outcome, trx)
    if (review.content_hash !== decision.content_hash) throw changedMeanwhile()
    const by = { staff_id: staff.staff_id, role: roleOf(staff), at: now }
    if (decision.outcome === 'publish') {
      const event = { ...by, act: 'publish' as const, reason_code: null, note: null }
      await reviews.change(review, { state: 'published', published_at: now }, event, trx)
      return { state: 'published' as const }
    }
    const refusal = { reason_code: decision.reason_code ?? null, note: decision.note }
    const taken_down = { state: 'refused' as const, published_at: null, answer: null, answered_at: null }
    await reviews.change(review, taken_down, { ...by, act: 'refuse', ...refusal }, trx)
    await mailRefusal(container, { review, ...refusal, now }, trx)
    return { state: 'refused' as const }
  })
}

/** Puts the facility's public answer under a published review. */
export function answerReview(
  container: MedusaContainer,
  { answer, ...moderation }: Moderation & { answer: Answer },
): Promise<{ state: ReviewState }> {
  const { staff, now } = moderation
  const reviews = container.resolve<ReviewService>('review')
  return database(container).transaction(async (trx) => {
    const review = await lockFor(reviews, moderation, answer, 'answer', trx)
    await reviews.change(
      review,
      { answer: answer.answer, answered_at: now },
      {
        act: 'answer',
        staff_id: staff.staff_id,
        role: roleOf(staff),
        reason_code: null,
        note: answer.answer,
        at: now,
      },
      trx,
    )
    return { state: 'published' as const }
  })
}

async function lockFor(
  reviews: ReviewService,
  { id, staff }: Moderation,
  { expected_version }: { expected_version: number },
  act: 'publish' | 'refuse' | 'answer',
  trx: Knex.Transaction,
): Promise<Review> {
  const review = (await reviews.lock(id, staff.organisation_id, trx)) ?? notFound('Ulasan')
  if (review.version !== expected_version || !actsOn(review.state).includes(act)) throw changedMeanwhile()
  return review
}

function changedMeanwhile(): ConflictRefusal {
  return new ConflictRefusal(
    'stale_version',
    'Ulasan ini berubah sementara Anda membacanya. Muat ulang, lalu baca lagi sebelum memutuskan.',
  )
}

/** The first of the deciding roles that somebody holds here. */
function roleOf({ roles }: StaffScope): string {
  return (
    APPROVER_ROLES.find((role) => roles.includes(role)) ??
    forbid('Peran Anda tidak mengizinkan tindakan ini.')
  )
}
