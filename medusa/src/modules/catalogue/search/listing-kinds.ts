import { rows, type Sql } from '../../../database/sql'
import type { Category } from '../listing'

/** A kind of goods. Its number stands for it where there are many rows. */
export interface ListingKindRow {
  no: number
  slug: string
  family: Category
  label_id: string
  label_en: string
}

/** All kinds, by family in the order of the shop, then in the order in which they were made. */
export function listingKinds(sql: Sql): Promise<ListingKindRow[]> {
  return rows<ListingKindRow>(
    sql,
    `SELECT no, slug, family, label_id, label_en FROM listing_kind
      ORDER BY array_position('{mebel,kerajinan,hasil-tani,pangan}', family), no`,
  )
}
