import { ContainerRegistrationKeys, generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { MAX_DRAWINGS } from '../../contract/quote-shape'
import { row, rows, type Sql } from '../../database/sql'
import type { Quote, QuoteRequest } from './quote-request'

const REQUEST_COLUMNS = `id, number, token, idempotency_key, request_hash, facility_id, state, title, description, length_cm, width_cm,
  height_cm, wood, finish, quantity, needed_by::text, method, area_code, buyer_type, buyer_name, buyer_phone, buyer_email, locale,
  requested_at, closed_at, closed_by, closed_reason, accepted_quote_id, acceptance_hash, order_id, buyer_erased_at`

const QUOTE_COLUMNS = `id, quote_request_id, facility_id, revision, unit_price_rupiah, lead_time_days_min, lead_time_days_max,
  valid_until::text, weight_grams, account_code, cost_rupiah, workshop_id, note, quoted_by, role, quoted_at`

type Closing = Pick<QuoteRequest, 'closed_at'> &
  Partial<
    Pick<QuoteRequest, 'closed_by' | 'closed_reason' | 'accepted_quote_id' | 'acceptance_hash' | 'order_id'>
  >

/** Requests for custom orders, their drawings, and the quotes that answer them. */
export default class QuoteService {
  private readonly pg: Sql

  constructor(cradle: Record<string, unknown>) {
    this.pg = cradle[ContainerRegistrationKeys.PG_CONNECTION] as Sql
  }

  requestBy(column: 'id' | 'token' | 'idempotency_key', value: string, sql: Sql = this.pg) {
    return row<QuoteRequest>(sql, `SELECT ${REQUEST_COLUMNS} FROM quote_request WHERE ${column} = ?`, [value])
  }

  /** The request, locked until the transaction ends: of a quote and an acceptance at once, the second sees the first. */
  lock(column: 'id' | 'token', value: string, sql: Sql) {
    return row<QuoteRequest>(
      sql,
      `SELECT ${REQUEST_COLUMNS} FROM quote_request WHERE ${column} = ? FOR UPDATE`,
      [value],
    )
  }

  /** Writes a request; undefined when its Idempotency-Key was used already. */
  async insertRequest(
    request: Omit<
      QuoteRequest,
      | 'id'
      | 'number'
      | 'state'
      | 'closed_at'
      | 'closed_by'
      | 'closed_reason'
      | 'accepted_quote_id'
      | 'acceptance_hash'
      | 'order_id'
      | 'buyer_erased_at'
    >,
    sql: Sql,
  ): Promise<QuoteRequest | undefined> {
    const id = generateEntityId(undefined, 'quoreq')
    await sql('quote_request')
      .insert({ ...request, id })
      .onConflict('idempotency_key')
      .ignore()
    return this.requestBy('id', id, sql)
  }

  /** Every revision of the answer to a request, oldest first. */
  quotes(quote_request_id: string, sql: Sql = this.pg) {
    return rows<Quote>(
      sql,
      `SELECT ${QUOTE_COLUMNS} FROM quote WHERE quote_request_id = ? ORDER BY revision`,
      [quote_request_id],
    )
  }

  /** Adds a revision; the request waits for its buyer from now on. */
  async addQuote(quote: Omit<Quote, 'id'>, sql: Sql): Promise<void> {
    await sql('quote').insert({ ...quote, id: generateEntityId(undefined, 'quote') })
    await sql('quote_request').where({ id: quote.quote_request_id }).update({ state: 'quoted' })
  }

  /** Ends a request. */
  async close(
    id: string,
    state: 'accepted' | 'refused' | 'withdrawn',
    closing: Closing,
    sql: Sql,
  ): Promise<void> {
    await sql('quote_request')
      .where({ id })
      .update({ ...closing, state })
  }

  /** Withdraws what an address still asks for, and forgets who asked for what did not become an order. */
  async forgetBuyer(email: string, now: Date, sql: Sql): Promise<void> {
    await sql.raw(
      `UPDATE quote_request SET state = 'withdrawn', closed_at = ? WHERE lower(buyer_email) = ? AND closed_at IS NULL`,
      [now, email],
    )
    await this.forget(`state <> 'accepted' AND lower(buyer_email) = ?`, email, now, sql)
    await sql.raw(`UPDATE quote_request SET buyer_email = NULL WHERE lower(buyer_email) = ?`, [email])
  }

  /** Forgets who asked for what became these orders. */
  forgetBuyersOf(order_ids: readonly string[], now: Date, sql: Sql): Promise<void> {
    return this.forget('order_id = ANY (?::text[])', order_ids, now, sql)
  }

  private async forget(which: string, value: string | readonly string[], now: Date, sql: Sql): Promise<void> {
    const forgotten = await rows<{ id: string }>(
      sql,
      `UPDATE quote_request SET buyer_erased_at = ?, buyer_name = '', buyer_phone = '', buyer_email = NULL, description = '', request_hash = ''
        WHERE buyer_erased_at IS NULL AND ${which} RETURNING id`,
      [now, value],
    )
    await sql.raw(`DELETE FROM quote_drawing WHERE quote_request_id = ANY (?::text[])`, [
      forgotten.map(({ id }) => id),
    ])
  }

  /** Keeps a re-encoded drawing; the same picture twice is one. */
  async addDrawing(
    quote_request_id: string,
    drawing: { hash: string; width: number; height: number; picture: Buffer; uploaded_at: Date },
    sql: Sql,
  ): Promise<number> {
    const earlier = await this.drawings(quote_request_id, sql)
    if (earlier.length >= MAX_DRAWINGS)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `Paling banyak ${MAX_DRAWINGS} gambar untuk satu permintaan.`,
      )
    await sql('quote_drawing')
      .insert({ ...drawing, id: generateEntityId(undefined, 'quodraw'), quote_request_id })
      .onConflict(['quote_request_id', 'hash'])
      .ignore()
    return (await this.drawings(quote_request_id, sql)).length
  }

  drawings(quote_request_id: string, sql: Sql = this.pg) {
    return rows<{ id: string; uploaded_at: Date }>(
      sql,
      `SELECT id, uploaded_at FROM quote_drawing WHERE quote_request_id = ? ORDER BY uploaded_at, id`,
      [quote_request_id],
    )
  }

  /** A drawing's WebP bytes, only for the facility that was asked, or for who holds the request's token. */
  drawingPicture(id: string, holder: { facility_id: string } | { token: string }, sql: Sql = this.pg) {
    const [column, value] = 'token' in holder ? ['token', holder.token] : ['facility_id', holder.facility_id]
    return row<{ picture: Buffer }>(
      sql,
      `SELECT d.picture FROM quote_drawing d JOIN quote_request r ON r.id = d.quote_request_id WHERE d.id = ? AND r.${column} = ?`,
      [id, value],
    )
  }
}
