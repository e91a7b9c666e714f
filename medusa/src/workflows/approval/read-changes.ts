import { rows, type Sql } from '../../database/sql'
import { type ContentChange, contentChanges } from '../../modules/facility-order/content-changes'
import type { DecidedContent } from '../../modules/facility-order/content-hash'

/** What the last change of each order's content changed, by its id; orders that never changed are missing. */
export async function readChanges(sql: Sql, ids: readonly string[]): Promise<Map<string, ContentChange[]>> {
  const found = await rows<{ id: string; before: DecidedContent; after: DecidedContent }>(
    sql,
    `SELECT o.id, earlier.content AS before, last.content AS after FROM facility_order o
      JOIN approval_round last ON last.facility_order_id = o.id AND last.round = o.round
      JOIN approval_round earlier ON earlier.facility_order_id = o.id AND earlier.round = o.round - 1
      WHERE o.id = ANY (?::text[])`,
    [ids],
  )
  return new Map(found.map(({ id, before, after }) => [id, contentChanges(before, after)]))
}
