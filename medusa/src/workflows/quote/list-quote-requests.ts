import { QUOTE_VIEWS, type QuoteRequestRow, type QuoteView } from '../../contract/quote-shape'
import { rows, type Sql } from '../../database/sql'
import { isClosed, type QuoteRequest } from '../../modules/quote/quote-request'
import { withoutNumbers } from '../approval/off-platform-note'

const STATES: Readonly<Record<QuoteView, readonly QuoteRequest['state'][]>> = {
  open: ['open'],
  quoted: ['quoted'],
  accepted: ['accepted'],
  closed: ['refused', 'withdrawn'],
}

interface Page {
  view: QuoteView
  after?: string | undefined
  limit: number
}

interface FoundRow
  extends Pick<
    QuoteRequest,
    'id' | 'number' | 'state' | 'title' | 'quantity' | 'buyer_type' | 'method' | 'requested_at' | 'needed_by'
  > {
  drawing_count: number
  revision: number
  unit_price_rupiah: string | null
  valid_until: string | null
  has_run_out: boolean
}

/** A page of a facility's requests, newest first (keyset by time and id), with counts of every view. */
export async function listRequests(sql: Sql, facility_id: string, page: Page, now: Date) {
  const found = await rows<FoundRow>(
    sql,
    `SELECT r.id, r.number, r.state, r.title, r.quantity, r.buyer_type, r.method, r.requested_at, r.needed_by::text,
        (SELECT count(*)::int FROM quote_drawing d WHERE d.quote_request_id = r.id) AS drawing_count,
        coalesce(q.revision, 0) AS revision, q.unit_price_rupiah, q.valid_until::text,
        coalesce(q.valid_until < (?::timestamptz AT TIME ZONE f.time_zone)::date, false) AS has_run_out
      FROM quote_request r JOIN facility f ON f.id = r.facility_id
      LEFT JOIN LATERAL (SELECT revision, unit_price_rupiah, valid_until FROM quote
        WHERE quote_request_id = r.id ORDER BY revision DESC LIMIT 1) q ON true
      WHERE r.facility_id = ? AND r.state = ANY (?) AND (?::text IS NULL OR (r.requested_at, r.id) <
        (SELECT requested_at, id FROM quote_request WHERE id = ? AND facility_id = ?))
      ORDER BY r.requested_at DESC, r.id DESC LIMIT ?`,
    [
      now,
      facility_id,
      [...STATES[page.view]],
      page.after ?? null,
      page.after ?? null,
      facility_id,
      page.limit + 1,
    ],
  )
  const shown = found.slice(0, page.limit)
  return {
    quote_requests: shown.map(rowShape),
    counts: await countViews(sql, facility_id),
    next: found.length > page.limit ? (shown.at(-1)?.id ?? null) : null,
  }
}

function rowShape({ unit_price_rupiah, has_run_out, ...found }: FoundRow): QuoteRequestRow {
  return {
    ...found,
    title: withoutNumbers(found.title),
    requested_at: found.requested_at.toISOString(),
    goods_rupiah:
      unit_price_rupiah === null ? null : Number(BigInt(unit_price_rupiah) * BigInt(found.quantity)),
    is_expired: has_run_out && !isClosed(found),
  }
}

async function countViews(sql: Sql, facility_id: string): Promise<Record<QuoteView, number>> {
  const counted = await rows<{ state: QuoteRequest['state']; count: number }>(
    sql,
    `SELECT state, count(*)::int AS count FROM quote_request WHERE facility_id = ? GROUP BY state`,
    [facility_id],
  )
  const countOf = (view: QuoteView) =>
    counted.reduce((sum, { state, count }) => sum + (STATES[view].includes(state) ? count : 0), 0)
  return Object.fromEntries(QUOTE_VIEWS.map((view) => [view, countOf(view)])) as Record<QuoteView, number>
}
