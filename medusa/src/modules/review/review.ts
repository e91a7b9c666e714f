import { createHash } from 'node:crypto'
import { REVIEW_DAYS, type ReviewRefusal, type ReviewState } from '../../contract/review'

/** What a buyer says: all of it is what an officer decides on. */
export interface ReviewContent {
  stars: number
  body: string
  /** The name they chose; null signs with the place. */
  display_name: string | null
  /** Regency the goods went to; null when a name was chosen, and for what was picked up. */
  place: string | null
}

/** A review of one line of an order. What everybody sees is so while it is published. */
export interface Review extends ReviewContent {
  id: string
  facility_order_line_id: string
  listing_id: string
  facility_id: string
  state: ReviewState
  /** Number of its last event. */
  version: number
  content_hash: string
  written_at: Date
  published_at: Date | null
  answer: string | null
  answered_at: Date | null
}

export type ReviewAct = 'write' | 'publish' | 'refuse' | 'answer'

/** Something that happened to a review. Never changed. */
export interface NewReviewEvent {
  act: ReviewAct
  /** Null for the buyer. */
  staff_id: string | null
  role: string | null
  reason_code: ReviewRefusal | null
  /** For the buyer of a refused review; the text of an answer. */
  note: string | null
  at: Date
}

/** SHA-256 of what a decision is about. */
export function reviewHash(line_id: string, { stars, body, display_name, place }: ReviewContent): string {
  return createHash('sha256')
    .update(JSON.stringify([line_id, stars, body, display_name, place]))
    .digest('hex')
}

/** What must be known of a line before anything is written about it. */
export interface DeliveredLine {
  listing_id: string | null
  state: string
  /** When the buyer got it; null while they have not. */
  delivered_at: Date | null
}

/** States of a part whose goods are with the buyer, for good. */
export const WITH_THE_BUYER = ['delivered', 'picked_up', 'settled'] as const

/** The last moment at which a line may be reviewed. */
export function reviewableUntil(delivered_at: Date): Date {
  return new Date(delivered_at.getTime() + REVIEW_DAYS * 86_400_000)
}

/** Why nothing can be written about a line now; null when it can. */
export function reviewObstacle(
  line: DeliveredLine,
  review: Pick<Review, 'state'> | undefined,
  now: Date,
): string | null {
  if (!line.listing_id) return 'Pesanan khusus tidak punya halaman barang, jadi tidak dapat diulas.'
  if (!line.delivered_at || !(WITH_THE_BUYER as readonly string[]).includes(line.state))
    return 'Ulasan dapat ditulis sesudah barang sampai atau diambil.'
  if (now > reviewableUntil(line.delivered_at))
    return 'Ulasan dapat ditulis sampai satu tahun sesudah barang diterima.'
  if (review?.state === 'published') return 'Ulasan ini sudah tampil, jadi tidak dapat diubah lagi.'
  return null
}

/** Acts that an officer may do on a review in this state. */
export function actsOn(state: ReviewState): ('publish' | 'refuse' | 'answer')[] {
  if (state === 'waiting') return ['publish', 'refuse']
  return state === 'published' ? ['answer', 'refuse'] : []
}
