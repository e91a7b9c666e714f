import type { MedusaContainer } from '@medusajs/framework/types'
import { indexMissedListings } from '../workflows/catalogue/index-listings'

/** The sweep behind publishing: whatever the search index has not seen yet. */
export default async function indexListings(container: MedusaContainer): Promise<void> {
  await indexMissedListings(container)
}

export const config = { name: 'index-listings', schedule: '* * * * *' }
