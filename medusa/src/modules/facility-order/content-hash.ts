import { createHash } from 'node:crypto'

/** What an officer decides on. A change to any of it changes the hash and voids what was decided on the old one. */
export interface DecidedContent {
  facility_id: string
  buyer_type: string
  method: string
  destination: string
  promised_from: string
  promised_to: string
  shipping_rupiah: string
  /** `listing_id` is the quote's id on a custom order's line. */
  lines: readonly { listing_id: string; name: string; quantity: number; unit_price_rupiah: string }[]
}

/** SHA-256 (hex) over the content in one fixed order; lines are ordered by listing. */
export function contentHash(content: DecidedContent): string {
  const lines = [...content.lines]
    .sort((a, b) => (a.listing_id < b.listing_id ? -1 : 1))
    .map((line) => [line.listing_id, line.name, line.quantity, line.unit_price_rupiah])
  const canonical = JSON.stringify([
    content.facility_id,
    content.buyer_type,
    content.method,
    content.destination,
    content.promised_from,
    content.promised_to,
    content.shipping_rupiah,
    lines,
  ])
  return createHash('sha256').update(canonical).digest('hex')
}
