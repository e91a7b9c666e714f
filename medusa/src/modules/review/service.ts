import { ContainerRegistrationKeys, generateEntityId } from '@medusajs/framework/utils'
import type { Rating } from '../../contract/review'
import { row, rows, type Sql } from '../../database/sql'
import { type NewReviewEvent, type Review, type ReviewContent, reviewHash } from './review'

const COLUMNS = `id, facility_order_line_id, listing_id, facility_id, state, version, stars, body, display_name, place, content_hash,
  written_at, published_at, answer, answered_at`

export interface NewReview extends ReviewContent {
  facility_order_line_id: string
  listing_id: string
  facility_id: string
  content_hash: string
  written_at: Date
}

/** Reviews of delivered lines, and the record of what happened to each. */
export default class ReviewService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  /** A facility's review, locked until the transaction ends. */
  lock(id: string, facility_id: string, sql: Sql) {
    return row<Review>(sql, `SELECT ${COLUMNS} FROM review WHERE id = ? AND facility_id = ? FOR UPDATE`, [
      id,
      facility_id,
    ])
  }

  /** What was written about a line, locked until the transaction ends. */
  lockOfLine(line_id: string, sql: Sql) {
    return row<Review>(sql, `SELECT ${COLUMNS} FROM review WHERE facility_order_line_id = ? FOR UPDATE`, [
      line_id,
    ])
  }

  /** Writes the first form of a review; it waits for an officer. */
  async insert(review: NewReview, sql: Sql): Promise<void> {
    const id = generateEntityId(undefined, 'review')
    await sql('review').insert({ ...review, id, state: 'waiting', version: 1 })
    await this.record(
      { ...review, id, version: 1 },
      {
        act: 'write',
        staff_id: null,
        role: null,
        reason_code: null,
        note: null,
        at: review.written_at,
      },
      sql,
    )
  }

  /** Changes a locked review and records by what. */
  async change(review: Review, change: Partial<Review>, event: NewReviewEvent, sql: Sql): Promise<void> {
    const changed = { ...review, ...change, version: review.version + 1 }
    await sql('review')
      .where({ id: review.id })
      .update({ ...change, version: changed.version })
    await this.record(changed, event, sql)
  }

  /** Forgets who signed the reviews of lines, and the words of those that nobody reads in the shop; hashes are of what is left. */
  async forgetAuthors(line_ids: readonly string[], sql: Sql): Promise<void> {
    const reviews = await rows<Review>(
      sql,
      `SELECT ${COLUMNS} FROM review WHERE facility_order_line_id = ANY (?::text[]) ORDER BY id FOR UPDATE`,
      [line_ids],
    )
    for (const review of reviews) {
      const line_id = review.facility_order_line_id
      const gone = { display_name: null, place: null, ...(review.state === 'published' ? {} : { body: '' }) }
      const events = await rows<{ id: string; content: ReviewContent }>(
        sql,
        `SELECT id, content FROM review_event WHERE review_id = ?`,
        [review.id],
      )
      for (const { id, content } of events) {
        const left = { ...content, ...gone }
        await sql.raw(`UPDATE review_event SET content = ?::jsonb, content_hash = ? WHERE id = ?`, [
          JSON.stringify(left),
          reviewHash(line_id, left),
          id,
        ])
      }
      await sql('review')
        .where({ id: review.id })
        .update({ ...gone, content_hash: reviewHash(line_id, { ...review, ...gone }) })
    }
  }

  private async record(
    review: ReviewContent & Pick<Review, 'id' | 'version' | 'content_hash'>,
    event: NewReviewEvent,
    sql: Sql,
  ): Promise<void> {
    const { stars, body, display_name, place, content_hash } = review
    await sql('review_event').insert({
      ...event,
      id: generateEntityId(undefined, 'revev'),
      review_id: review.id,
      seq: review.version,
      content: JSON.stringify({ stars, body, display_name, place }),
      content_hash,
    })
  }

  /** What published reviews say of each of these listings together; nothing for one without any. */
  async ratings(listing_ids: readonly string[], sql: Sql = this.pg): Promise<Map<string, Rating>> {
    if (listing_ids.length === 0) return new Map()
    const found = await rows<{ listing_id: string; count: number; average: string }>(
      sql,
      `SELECT listing_id, count(*)::int AS count, round(avg(stars), 1) AS average FROM review
        WHERE state = 'published' AND listing_id = ANY (?::text[]) GROUP BY listing_id`,
      [listing_ids],
    )
    return new Map(
      found.map(({ listing_id, count, average }) => [listing_id, { count, average: Number(average) }]),
    )
  }

  /** A page of a listing's published reviews, newest first. */
  published(listing_id: string, page: { limit: number; offset: number }, sql: Sql = this.pg) {
    return rows<Review & { published_at: Date }>(
      sql,
      `SELECT ${COLUMNS} FROM review WHERE listing_id = ? AND state = 'published'
        ORDER BY published_at DESC, id DESC LIMIT ? OFFSET ?`,
      [listing_id, page.limit, page.offset],
    )
  }
}
