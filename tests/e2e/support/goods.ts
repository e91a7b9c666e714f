import { queryRows } from './database.ts'

/** A good that the demo sells from its shelf. */
export interface GoodOnShelf {
  handle: string
  name: string
  variant_id: string
  available: number
}

/** Goods of one facility that lie ready, with what may still be ordered, fewest first. */
export async function goodsOnShelf(facility: string): Promise<GoodOnShelf[]> {
  const rows = await queryRows<Omit<GoodOnShelf, 'available'> & { available: string }>(
    `SELECT l.handle, l.name, l.variant_id, il.stocked_quantity - il.reserved_quantity AS available FROM listing l
      JOIN facility f ON f.id = l.facility_id
      JOIN product_variant_inventory_item v ON v.variant_id = l.variant_id AND v.deleted_at IS NULL
      JOIN inventory_level il ON il.inventory_item_id = v.inventory_item_id AND il.deleted_at IS NULL
      WHERE f.slug = $1 AND l.mode = 'ready_stock' AND l.state = 'published'
        AND il.stocked_quantity - il.reserved_quantity > 0
      ORDER BY available, l.handle`,
    [facility],
  )
  return rows.map((row) => ({ ...row, available: Number(row.available) }))
}

/** How many orders were placed with this phone. */
export async function ordersOf(phone: string): Promise<number> {
  const [found] = await queryRows<{ count: string }>(
    `SELECT count(*) AS count FROM checkout WHERE buyer_phone = $1`,
    [phone],
  )
  return Number(found?.count)
}

/** A listing of the demo by its address. */
export async function listingByHandle(handle: string): Promise<{ id: string }> {
  const [found] = await queryRows<{ id: string }>('SELECT id FROM listing WHERE handle = $1', [handle])
  if (!found) throw new Error(`The demo has no ${handle}.`)
  return found
}
