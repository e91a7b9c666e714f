import type { MedusaContainer } from '@medusajs/framework/types'
import { database, rows } from '../../database/sql'

/** The numbers by which people know facility orders, for lists that hold their ids. */
export async function orderNumbers(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const found = await rows<{ id: string; number: string }>(
    database(container),
    'SELECT id, number FROM facility_order WHERE id = ANY(?::text[])',
    [[...new Set(ids)]],
  )
  return new Map(found.map(({ id, number }) => [id, number]))
}
