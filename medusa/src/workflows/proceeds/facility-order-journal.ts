import type { Journal } from '../../modules/ledger/journal'

/** What every posting about a facility order has in common. */
export interface FacilityOrderPosting {
  facility_order_id: string
  facility_id: string
  /** Staff id, or `system`. */
  actor: string
  /** What was received, refunded or settled; by default the facility order itself. */
  source_id?: string
}

/** The head of a journal for an event of a facility order, booked once per event and source. */
export function facilityOrderJournal(
  event: string,
  effective_on: string,
  memo: string,
  { facility_order_id, facility_id, actor, source_id = facility_order_id }: FacilityOrderPosting,
): Omit<Journal, 'lines'> {
  return {
    facility_id,
    facility_order_id,
    effective_on,
    event,
    source_type: 'facility_order',
    source_id,
    idempotency_key: `${event}:${source_id}`,
    memo,
    actor,
  }
}
