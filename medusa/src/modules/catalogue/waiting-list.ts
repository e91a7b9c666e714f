import { generateEntityId } from '@medusajs/framework/utils'
import { rows, type Sql } from '../../database/sql'
import { IS_ORDERABLE } from './harvest'
import type { PublishedSnapshot } from './listing'

/** Who waits for a listing: an address, and the order through which it was given, if it was one. */
export interface Waiting {
  listing_id: string
  order_id: string | null
  email: string
  /** The language to write in where no order tells it. */
  locale?: 'id' | 'en'
}

/** Joins, or joins again after having been told. Once per listing and address, and an order has one address at a time. */
export async function joinWaitingList(sql: Sql, waiting: Waiting, now: Date): Promise<void> {
  const { listing_id, order_id } = waiting
  const email = waiting.email.toLowerCase()
  if (order_id)
    await sql.raw(`DELETE FROM waiting_list_entry WHERE listing_id = ? AND order_id = ? AND email <> ?`, [
      listing_id,
      order_id,
      email,
    ])
  await sql.raw(
    `INSERT INTO waiting_list_entry (id, listing_id, email, order_id, locale, joined_at) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (listing_id, email) DO UPDATE SET order_id = coalesce(EXCLUDED.order_id, waiting_list_entry.order_id), locale = EXCLUDED.locale,
        joined_at = CASE WHEN waiting_list_entry.told_at IS NULL THEN waiting_list_entry.joined_at ELSE EXCLUDED.joined_at END,
        told_at = NULL`,
    [generateEntityId(undefined, 'wait'), listing_id, email, order_id, waiting.locale ?? 'id', now],
  )
}

/** Takes an order's buyer off the list: by the order, or by the address that the order was placed with. */
export async function leaveWaitingList(
  sql: Sql,
  { listing_id, order_id, email }: { listing_id: string; order_id: string; email: string | null },
): Promise<void> {
  await sql.raw(`DELETE FROM waiting_list_entry WHERE listing_id = ? AND (order_id = ? OR email = ?)`, [
    listing_id,
    order_id,
    email?.toLowerCase() ?? null,
  ])
}

/** Takes an address off every list. */
export async function leaveEveryList(sql: Sql, email: string): Promise<void> {
  await sql.raw(`DELETE FROM waiting_list_entry WHERE email = ?`, [email])
}

/** The listings that an order's buyer waits for. */
export async function waitedFor(sql: Sql, order_id: string, email: string | null): Promise<Set<string>> {
  const found = await rows<{ listing_id: string }>(
    sql,
    `SELECT listing_id FROM waiting_list_entry WHERE told_at IS NULL AND (order_id = ? OR email = ?)`,
    [order_id, email?.toLowerCase() ?? null],
  )
  return new Set(found.map(({ listing_id }) => listing_id))
}

/** How many wait for each of these listings. */
export async function waitingCounts(sql: Sql, listing_ids: readonly string[]): Promise<Map<string, number>> {
  const found = await rows<{ listing_id: string; count: number }>(
    sql,
    `SELECT listing_id, count(*)::int AS count FROM waiting_list_entry
      WHERE told_at IS NULL AND listing_id = ANY (?::text[]) GROUP BY listing_id`,
    [listing_ids],
  )
  return new Map(found.map(({ listing_id, count }) => [listing_id, count]))
}

/** Somebody who waits and what is for sale again. */
export interface WaitingToTell extends Waiting {
  id: string
  locale: 'id' | 'en'
  joined_at: Date
  published: PublishedSnapshot
}

/**
 * Those whose listing was filled up, got a new harvest, or was published again after they joined, and can be bought at this moment;
 * longest wait first.
 */
export function waitingToTell(sql: Sql, now: Date, limit: number): Promise<WaitingToTell[]> {
  return rows<WaitingToTell>(
    sql,
    `SELECT w.id, w.listing_id, w.order_id, w.email, w.locale, w.joined_at, l.published FROM waiting_list_entry w
      JOIN listing l ON l.id = w.listing_id AND l.published IS NOT NULL
      WHERE w.told_at IS NULL
        AND (l.stock_raised_at > w.joined_at
          OR EXISTS (SELECT FROM harvest_batch b WHERE b.listing_id = l.id AND b.opened_at > w.joined_at)
          OR EXISTS (SELECT 1 FROM listing_event e WHERE e.listing_id = l.id AND e.act = 'publish' AND e.at > w.joined_at))
        AND CASE l.published ->> 'mode' WHEN 'made_to_order' THEN true
          WHEN 'harvest' THEN EXISTS (SELECT FROM harvest_batch b WHERE b.listing_id = l.id AND ${IS_ORDERABLE})
          ELSE (SELECT sum(i.stocked_quantity - i.reserved_quantity) FROM inventory_level i
            WHERE i.inventory_item_id = l.inventory_item_id AND i.deleted_at IS NULL) > 0 END
      ORDER BY w.joined_at, w.id LIMIT ?`,
    [now, limit],
  )
}

/** Marks as told; false when somebody else did, or the buyer has left meanwhile. */
export async function markTold(sql: Sql, id: string, now: Date): Promise<boolean> {
  const told = await rows(
    sql,
    `UPDATE waiting_list_entry SET told_at = ? WHERE id = ? AND told_at IS NULL RETURNING 1`,
    [now, id],
  )
  return told.length > 0
}

/** Notes that the shelf of a listing holds more than before. */
export async function markStockRaised(sql: Sql, inventory_item_id: string, now: Date): Promise<void> {
  await sql.raw(`UPDATE listing SET stock_raised_at = ? WHERE inventory_item_id = ?`, [
    now,
    inventory_item_id,
  ])
}
