import { generateEntityId } from '@medusajs/framework/utils'
import type { HarvestBatch, HarvestInput, OpenHarvest } from '../../contract/harvest'
import { row, rows, type Sql } from '../../database/sql'

/** Whether a batch `b` can be ordered from at an instant (one binding). */
export const IS_ORDERABLE = `b.closed_at IS NULL AND b.order_before > ? AND b.ordered_quantity < b.total_quantity`

interface OpenRow extends Omit<OpenHarvest, 'order_before'> {
  listing_id: string
  order_before: Date
  left_quantity: number
}

/** The batch of each listing that can be ordered from now, with the units left in it. */
export async function openHarvests(
  sql: Sql,
  listing_ids: readonly string[],
  now: Date,
): Promise<Map<string, { harvest: OpenHarvest; left_quantity: number }>> {
  if (listing_ids.length === 0) return new Map()
  const found = await rows<OpenRow>(
    sql,
    `SELECT DISTINCT ON (b.listing_id) b.listing_id, b.id, b.harvest_from::text, b.harvest_to::text, b.order_before, f.time_zone,
        b.total_quantity - b.ordered_quantity AS left_quantity
      FROM harvest_batch b JOIN listing l ON l.id = b.listing_id JOIN facility f ON f.id = l.facility_id
      WHERE b.listing_id = ANY (?::text[]) AND ${IS_ORDERABLE} ORDER BY b.listing_id, b.harvest_from, b.id`,
    [listing_ids, now],
  )
  return new Map(
    found.map(({ listing_id, left_quantity, order_before, ...batch }) => [
      listing_id,
      { harvest: { ...batch, order_before: order_before.toISOString() }, left_quantity },
    ]),
  )
}

interface BatchRow extends OpenRow {
  total_quantity: number
  ordered_quantity: number
  closed_at: Date | null
  has_orders: boolean
}

const BATCH = `SELECT b.id, b.listing_id, b.harvest_from::text, b.harvest_to::text, b.order_before, f.time_zone, b.total_quantity,
    b.ordered_quantity, b.closed_at, EXISTS (SELECT FROM harvest_claim c WHERE c.harvest_batch_id = b.id) AS has_orders
  FROM harvest_batch b JOIN listing l ON l.id = b.listing_id JOIN facility f ON f.id = l.facility_id`

/** The batches of one listing of a facility, latest harvest first. */
export async function harvestsOf(
  sql: Sql,
  where: { facility_id: string; listing_id: string },
  now: Date,
): Promise<HarvestBatch[]> {
  const found = await rows<BatchRow>(
    sql,
    `${BATCH} WHERE l.facility_id = ? AND b.listing_id = ? ORDER BY b.harvest_from DESC, b.id DESC LIMIT 100`,
    [where.facility_id, where.listing_id],
  )
  return found.map((batch) => batchOf(batch, now))
}

/** One batch of a facility, locked until the transaction ends: no checkout orders from it meanwhile. */
export async function lockHarvest(
  sql: Sql,
  where: { facility_id: string; id: string },
  now: Date,
): Promise<HarvestBatch | undefined> {
  // Read only once it is locked: a claim of whoever held it before is then seen.
  await rows(sql, `SELECT id FROM harvest_batch WHERE id = ? FOR UPDATE`, [where.id])
  const found = await row<BatchRow>(sql, `${BATCH} WHERE l.facility_id = ? AND b.id = ?`, [
    where.facility_id,
    where.id,
  ])
  return found && batchOf(found, now)
}

function batchOf({ closed_at, has_orders, ...batch }: BatchRow, now: Date): HarvestBatch {
  const is_past = batch.order_before <= now
  const is_full = batch.ordered_quantity >= batch.total_quantity
  return {
    ...batch,
    order_before: batch.order_before.toISOString(),
    state: closed_at ? 'closed' : is_past ? 'past' : is_full ? 'full' : 'open',
    may_change: !has_orders && !closed_at,
    may_close: !closed_at && !is_past,
  }
}

/** The instant of a day and time on a facility's own clock. */
export async function instantInZone(sql: Sql, local: string, time_zone: string): Promise<Date> {
  const found = await row<{ at: Date }>(sql, `SELECT ?::timestamp AT TIME ZONE ? AS at`, [local, time_zone])
  return (found as { at: Date }).at
}

export interface BatchContent extends Pick<HarvestInput, 'harvest_from' | 'harvest_to' | 'total_quantity'> {
  order_before: Date
}

/** Opens a batch; returns its id. */
export async function openBatch(
  sql: Sql,
  batch: BatchContent & { listing_id: string; opened_by: string },
  now: Date,
): Promise<string> {
  const id = generateEntityId(undefined, 'harvest')
  await sql('harvest_batch').insert({ ...batch, id, opened_at: now })
  return id
}

/** Changes a batch that nobody ordered from; the database refuses any other. */
export async function changeBatch(sql: Sql, id: string, batch: BatchContent): Promise<void> {
  await sql('harvest_batch').where({ id }).update(batch)
}

export async function closeBatch(sql: Sql, id: string, by: { staff_id: string; now: Date }): Promise<void> {
  await sql('harvest_batch').where({ id }).update({ closed_by: by.staff_id, closed_at: by.now })
}

/** Locks the open batches of these variants' listings, in the one order that everybody locks them. */
export async function lockOpenHarvests(sql: Sql, variant_ids: readonly string[]): Promise<void> {
  await rows(
    sql,
    `SELECT b.id FROM harvest_batch b JOIN listing l ON l.id = b.listing_id
      WHERE l.variant_id = ANY (?) AND b.closed_at IS NULL AND b.ordered_quantity < b.total_quantity ORDER BY b.id FOR UPDATE OF b`,
    [[...variant_ids]],
  )
}

export interface HarvestClaim {
  order_line_item_id: string
  harvest_batch_id: string
  quantity: number
}

/** Takes units of batches for order lines; their counters follow, and the database refuses more than there are. */
export async function claimHarvests(sql: Sql, claims: readonly HarvestClaim[], now: Date): Promise<void> {
  if (claims.length > 0)
    await sql('harvest_claim').insert(claims.map((claim) => ({ ...claim, claimed_at: now })))
}

/** Gives the units of a facility order's lines back to their batches, once. */
export async function releaseHarvests(sql: Sql, facility_order_id: string, now: Date): Promise<void> {
  await rows(
    sql,
    `SELECT b.id FROM harvest_batch b WHERE b.id IN (SELECT c.harvest_batch_id FROM harvest_claim c
        JOIN facility_order_line l ON l.order_line_item_id = c.order_line_item_id WHERE l.facility_order_id = ?)
      ORDER BY b.id FOR UPDATE OF b`,
    [facility_order_id],
  )
  await sql.raw(
    `UPDATE harvest_claim c SET released_at = ? FROM facility_order_line l
      WHERE l.order_line_item_id = c.order_line_item_id AND l.facility_order_id = ? AND c.released_at IS NULL`,
    [now, facility_order_id],
  )
}
