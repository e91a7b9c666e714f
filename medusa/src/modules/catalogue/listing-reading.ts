import type { Picture } from '../../contract/picture'
import { row, rows, type Sql } from '../../database/sql'
import { type Rupiah, rupiah } from '../../money/rupiah'
import type { Listing, ListingEvent, ListingState, PublishedSnapshot } from './listing'

type ListingRow = Omit<Listing, 'price_rupiah' | 'cost_rupiah' | 'food_labels'> & {
  price_rupiah: string
  cost_rupiah: string
  food_labels: Listing['food_labels'] | null
}

function listingOf(found: ListingRow): Listing {
  return {
    ...found,
    price_rupiah: rupiah(found.price_rupiah) as Rupiah,
    cost_rupiah: rupiah(found.cost_rupiah),
    food_labels: found.food_labels ?? [],
  }
}

/** A listing of one facility. With `lock` nobody else changes it until the transaction ends. */
export async function listingOfFacility(
  sql: Sql,
  facility_id: string,
  id: string,
  lock: boolean,
): Promise<Listing | undefined> {
  const found = await row<ListingRow>(
    sql,
    `SELECT * FROM listing WHERE facility_id = ? AND id = ? ${lock ? 'FOR UPDATE' : ''}`,
    [facility_id, id],
  )
  return found && listingOf(found)
}

export async function listingsOfFacility(
  sql: Sql,
  facility_id: string,
  page: { state?: ListingState | undefined; after?: string | undefined; limit: number },
): Promise<Listing[]> {
  const found = await rows<ListingRow>(
    sql,
    `SELECT * FROM listing
      WHERE facility_id = ? AND (?::text IS NULL OR state = ?)
        AND (?::text IS NULL OR (updated_at, id) < (SELECT updated_at, id FROM listing WHERE id = ? AND facility_id = ?))
      ORDER BY updated_at DESC, id DESC LIMIT ?`,
    [
      facility_id,
      page.state ?? null,
      page.state ?? null,
      page.after ?? null,
      page.after ?? null,
      facility_id,
      page.limit,
    ],
  )
  return found.map(listingOf)
}

export function listingCountsByState(sql: Sql, facility_id: string) {
  return rows<{ state: ListingState; count: number }>(
    sql,
    `SELECT state, count(*)::int AS count FROM listing WHERE facility_id = ? GROUP BY state`,
    [facility_id],
  )
}

export async function handlesLike(sql: Sql, handle: string): Promise<Set<string>> {
  const found = await rows<{ handle: string }>(
    sql,
    `SELECT handle FROM listing WHERE handle = ? OR handle LIKE ? || '-%'
      UNION SELECT handle FROM product WHERE deleted_at IS NULL AND (handle = ? OR handle LIKE ? || '-%')`,
    [handle, handle, handle, handle],
  )
  return new Set(found.map((each) => each.handle))
}

const PICTURE_COLUMNS = `id, hash, width, height, widths, average_colour, alt, is_illustration`

/** Pictures of several listings, in order, by listing id. */
export async function picturesOf(sql: Sql, listing_ids: readonly string[]): Promise<Map<string, Picture[]>> {
  const found = await rows<Picture & { listing_id: string }>(
    sql,
    `SELECT listing_id, ${PICTURE_COLUMNS} FROM listing_picture WHERE listing_id = ANY (?::text[])
      ORDER BY listing_id, position, id`,
    [listing_ids],
  )
  const pictures = new Map<string, Picture[]>(listing_ids.map((id) => [id, []]))
  for (const { listing_id, ...picture } of found) pictures.get(listing_id)?.push(picture)
  return pictures
}

/** Events of several listings, newest first, by listing id. */
export async function eventsOf(
  sql: Sql,
  listing_ids: readonly string[],
): Promise<Map<string, ListingEvent[]>> {
  const found = await rows<ListingEvent & { listing_id: string }>(
    sql,
    `SELECT listing_id, act, from_state, to_state, staff_id, role, note, content_hash, at FROM listing_event
      WHERE listing_id = ANY (?::text[]) ORDER BY listing_id, seq DESC`,
    [listing_ids],
  )
  const events = new Map<string, ListingEvent[]>(listing_ids.map((id) => [id, []]))
  for (const { listing_id, ...event } of found) events.get(listing_id)?.push(event)
  return events
}

async function snapshots(
  sql: Sql,
  condition: string,
  bindings: readonly unknown[],
): Promise<PublishedSnapshot[]> {
  const found = await rows<{ published: PublishedSnapshot }>(
    sql,
    `SELECT published FROM listing WHERE published IS NOT NULL AND ${condition}`,
    bindings,
  )
  return found.map(({ published }) => published)
}

export async function publishedByHandle(sql: Sql, handle: string): Promise<PublishedSnapshot | undefined> {
  return (await snapshots(sql, `handle = ?`, [handle]))[0]
}

export function publishedByVariants(sql: Sql, variant_ids: readonly string[]): Promise<PublishedSnapshot[]> {
  return snapshots(sql, `variant_id = ANY (?::text[])`, [variant_ids])
}

export function publishedByHandles(sql: Sql, handles: readonly string[]): Promise<PublishedSnapshot[]> {
  return snapshots(sql, `handle = ANY (?::text[])`, [handles])
}

export function publishedByIds(sql: Sql, ids: readonly string[]): Promise<PublishedSnapshot[]> {
  return snapshots(sql, `id = ANY (?::text[])`, [ids])
}

/** Other goods to look at: of the same workshop's facility first, then of the same kind. */
export function publishedBeside(sql: Sql, snapshot: PublishedSnapshot, limit: number) {
  return snapshots(
    sql,
    `id <> ? AND (facility_id = ? OR published ->> 'category' = ?)
      ORDER BY (facility_id = ? AND published ->> 'category' = ?) DESC, published ->> 'category' = ? DESC, published_at DESC, id LIMIT ?`,
    [
      snapshot.id,
      snapshot.facility.id,
      snapshot.category,
      snapshot.facility.id,
      snapshot.category,
      snapshot.category,
      limit,
    ],
  )
}

export async function publishedCounts(sql: Sql): Promise<Map<string, number>> {
  const found = await rows<{ facility_id: string; count: number }>(
    sql,
    `SELECT facility_id, count(*)::int AS count FROM listing WHERE published IS NOT NULL GROUP BY facility_id`,
  )
  return new Map(found.map(({ facility_id, count }) => [facility_id, count]))
}

export interface StockLevel {
  stocked_quantity: number
  reserved_quantity: number
}

/** Pieces on the shelf and promised, by inventory item, summed over places. */
export async function stockOf(
  sql: Sql,
  inventory_item_ids: readonly string[],
): Promise<Map<string, StockLevel>> {
  const found = await rows<StockLevel & { inventory_item_id: string }>(
    sql,
    `SELECT inventory_item_id, sum(stocked_quantity)::int AS stocked_quantity, sum(reserved_quantity)::int AS reserved_quantity
      FROM inventory_level WHERE deleted_at IS NULL AND inventory_item_id = ANY (?::text[]) GROUP BY inventory_item_id`,
    [inventory_item_ids],
  )
  return new Map(found.map(({ inventory_item_id, ...level }) => [inventory_item_id, level]))
}

/** Pieces that can be bought now, by listing id; never below zero. */
export async function availableByListing(
  sql: Sql,
  listing_ids: readonly string[],
): Promise<Map<string, number>> {
  if (listing_ids.length === 0) return new Map()
  const found = await rows<{ id: string; available: number }>(
    sql,
    `SELECT l.id, greatest(sum(i.stocked_quantity - i.reserved_quantity), 0)::int AS available
      FROM listing l JOIN inventory_level i ON i.inventory_item_id = l.inventory_item_id AND i.deleted_at IS NULL
      WHERE l.id = ANY (?::text[]) GROUP BY l.id`,
    [listing_ids],
  )
  return new Map(found.map(({ id, available }) => [id, available]))
}
