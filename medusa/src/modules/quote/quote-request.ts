import type { QuoteRequestState } from '../../contract/quote-shape'

/** What a buyer asks a facility to make; its content never changes. */
export interface QuoteRequest {
  id: string
  number: string
  token: string
  idempotency_key: string
  request_hash: string
  facility_id: string
  state: QuoteRequestState
  title: string
  description: string
  length_cm: number
  width_cm: number
  height_cm: number
  wood: string
  finish: string
  quantity: number
  /** ISO day. */
  needed_by: string
  method: 'delivery' | 'pickup'
  area_code: string | null
  buyer_type: 'person' | 'office' | 'reseller'
  buyer_name: string
  buyer_phone: string
  buyer_email: string | null
  locale: 'id' | 'en'
  requested_at: Date
  closed_at: Date | null
  closed_by: string | null
  closed_reason: string | null
  accepted_quote_id: string | null
  acceptance_hash: string | null
  order_id: string | null
  /** Since then nobody knows who asked: name, telephone and description are empty. */
  buyer_erased_at: Date | null
}

/** One revision of the answer to a request; never changed. */
export interface Quote {
  id: string
  quote_request_id: string
  facility_id: string
  revision: number
  unit_price_rupiah: string
  lead_time_days_min: number
  lead_time_days_max: number
  /** ISO day in the facility's zone: the last on which it may be accepted. */
  valid_until: string
  /** Of one piece. */
  weight_grams: number
  account_code: string
  cost_rupiah: string
  workshop_id: string
  note: string | null
  /** Staff id: who set the price decides nothing about the order. */
  quoted_by: string
  role: string
  quoted_at: Date
}

/** Whether a request has come to its end. */
export function isClosed(request: Pick<QuoteRequest, 'state'>): boolean {
  return request.state !== 'open' && request.state !== 'quoted'
}

/** Whether a quote has run out on a day of the facility's calendar. */
export function hasRunOut(quote: Pick<Quote, 'valid_until'>, today: string): boolean {
  return quote.valid_until < today
}

/** What is in the way of accepting the revision that a buyer saw. */
export type AcceptanceObstacle = 'quote_closed' | 'not_quoted' | 'quote_revised' | 'quote_expired'

/** Null when the newest quote may be accepted today. */
export function obstacleOf(
  request: Pick<QuoteRequest, 'state'>,
  newest: Pick<Quote, 'revision' | 'valid_until'> | undefined,
  seen_revision: number,
  today: string,
): AcceptanceObstacle | null {
  if (isClosed(request)) return 'quote_closed'
  if (!newest) return 'not_quoted'
  if (newest.revision !== seen_revision) return 'quote_revised'
  return hasRunOut(newest, today) ? 'quote_expired' : null
}

/** What an obstacle is called in front of the buyer. */
export const OBSTACLE_SENTENCES: Readonly<Record<AcceptanceObstacle, string>> = {
  quote_closed: 'Permintaan ini sudah ditutup, jadi penawarannya tidak dapat diterima lagi.',
  not_quoted: 'Belum ada penawaran untuk permintaan ini.',
  quote_revised:
    'Penawaran ini sudah diganti dengan yang baru. Baca penawaran terbaru, lalu terima yang itu.',
  quote_expired:
    'Masa berlaku penawaran ini sudah lewat, jadi tidak dapat diterima lagi. Anda dapat mengajukan permintaan yang sama sekali lagi.',
}

/** How an order names what is made: its size and material belong to what officers decide on. */
export function orderedName(
  wish: Pick<QuoteRequest, 'title' | 'length_cm' | 'width_cm' | 'height_cm' | 'wood' | 'finish'>,
): string {
  return `${wish.title} (${wish.length_cm} × ${wish.width_cm} × ${wish.height_cm} cm, ${wish.wood}, ${wish.finish})`
}
