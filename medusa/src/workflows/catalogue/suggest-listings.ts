import type { MedusaContainer } from '@medusajs/framework/types'
import type { Suggestion } from '../../contract/listing-search'
import { database, rows } from '../../database/sql'

/** At most eight things that somebody who has typed this much may mean. */
export async function suggestListings(container: MedusaContainer, q: string): Promise<Suggestion[]> {
  if (!q) return []
  const found = await rows<{ handle: string; name: string; name_en: string | null }>(
    database(container),
    `SELECT handle, name, name_en FROM listing WHERE published IS NOT NULL AND starts_with(lower(name), lower(?))
      ORDER BY name, handle LIMIT 8`,
    [q],
  )
  return found.map((listing) => ({ type: 'listing', ...listing }))
}
