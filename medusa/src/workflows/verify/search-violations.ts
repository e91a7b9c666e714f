import { rows, type Sql } from '../../database/sql'
import type { OrderViolation } from './order-violations'

/** Listings that the search would not find as they are published; `SELECT listing_search_rebuild()` puts them right. */
export async function searchViolations(sql: Sql): Promise<OrderViolation[]> {
  const different = await rows<Pick<OrderViolation, 'facility_id' | 'subject'>>(
    sql,
    `SELECT l.facility_id, d.id AS subject FROM listing_search_differences() AS d (id) LEFT JOIN listing l ON l.id = d.id ORDER BY d.id`,
  )
  return different.map((listing) => ({
    ...listing,
    rule: 'the search knows what is published',
    found: 'missing, left over or different in the index',
  }))
}
