/** A certificate as its table holds it, with how often it was looked up in the last 30 days. */
export interface Certificate {
  code: string
  facility_id: string
  listing_id: string | null
  workshop_id: string | null
  facility_order_line_id: string | null
  goods_name: string
  workshop_name: string
  is_made_inside: boolean
  /** `2026-11`. */
  made_in: string
  quantity: number
  issued_by: string
  issued_role: string
  issued_at: Date
  revoked_by: string | null
  revoked_role: string | null
  revoked_at: Date | null
  revocation_reason: string | null
  lookup_count: number
}

/** What is certified, before it has a code. */
export type NewCertificate = Omit<
  Certificate,
  'code' | 'revoked_by' | 'revoked_role' | 'revoked_at' | 'revocation_reason' | 'lookup_count'
> & { idempotency_key: string | null }

/** A buyer, a giver and a few curious people look a piece up; many more than that look up a copy. */
const LOOKUPS_OF_ONE_PIECE = 20

/** Whether a seal is looked up so often that it may have been copied. */
export function isLookedUpOften({
  lookup_count,
  quantity,
}: Pick<Certificate, 'lookup_count' | 'quantity'>): boolean {
  return lookup_count > LOOKUPS_OF_ONE_PIECE * quantity
}

/** The quantities of the certificates for so many pieces: one each, or one for all. */
export function sealedQuantities(quantity: number, per: 'piece' | 'batch'): number[] {
  return per === 'batch' ? [quantity] : Array.from({ length: quantity }, () => 1)
}
