import type { ListingCard } from '../../contract/catalogue'
import { rows, type Sql } from '../../database/sql'
import { IS_ORDERABLE, openHarvests } from './harvest'
import type { PublishedSnapshot } from './listing'
import { cardOf } from './published-snapshot'

/** What something should be like. */
export interface Wanted {
  name: string
  category: string
  price_rupiah: bigint
  /** Where it could not be had. */
  not_from: string
}

/** A card without what buyers say of it. */
export type SimilarCard = Omit<ListingCard, 'rating'>

/** Names that have so much in common (share of three-letter pieces) are of similar goods: "Kursi teras" and "Kursi taman". */
const LIKENESS = 0.2

/**
 * Goods of other facilities that can be bought now and come closest: of the same kind, for half to twice the price, with a name alike.
 * Names, kinds and prices are compared in the columns, whose index makes this fast; what is shown is what was let out.
 */
export async function similarListings(
  sql: Sql,
  wanted: Wanted & { now: Date },
  limit: number,
): Promise<SimilarCard[]> {
  const found = await rows<{ published: PublishedSnapshot; available: number | null }>(
    sql,
    `SELECT l.published, s.available FROM listing l
      CROSS JOIN LATERAL (SELECT CASE l.published ->> 'mode' WHEN 'made_to_order' THEN NULL
          WHEN 'harvest' THEN coalesce((SELECT b.total_quantity - b.ordered_quantity FROM harvest_batch b
            WHERE b.listing_id = l.id AND ${IS_ORDERABLE} ORDER BY b.harvest_from, b.id LIMIT 1), 0)
          ELSE (SELECT coalesce(sum(i.stocked_quantity - i.reserved_quantity), 0)::int FROM inventory_level i
            WHERE i.inventory_item_id = l.inventory_item_id AND i.deleted_at IS NULL) END AS available) s
      WHERE l.published IS NOT NULL AND l.category = ? AND l.price_rupiah BETWEEN ?::bigint / 2 AND ?::bigint * 2
        AND l.facility_id <> ? AND similarity(l.name, ?) >= ? AND (s.available IS NULL OR s.available > 0)
      ORDER BY similarity(l.name, ?) DESC, abs(l.price_rupiah - ?::bigint), l.id LIMIT ?`,
    [
      wanted.now,
      wanted.category,
      wanted.price_rupiah.toString(),
      wanted.price_rupiah.toString(),
      wanted.not_from,
      wanted.name,
      LIKENESS,
      wanted.name,
      wanted.price_rupiah.toString(),
      limit,
    ],
  )
  const harvests = await openHarvests(
    sql,
    found.filter(({ published }) => published.mode === 'harvest').map(({ published }) => published.id),
    wanted.now,
  )
  return found.map(({ published, available }) => ({
    ...cardOf(published),
    available_quantity: available,
    harvest: harvests.get(published.id)?.harvest ?? null,
  }))
}
