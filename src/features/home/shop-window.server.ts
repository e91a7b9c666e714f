import type { ListingCard } from '../../../medusa/src/contract/catalogue.ts'
import { dataOf } from '../../lib/medusa.ts'
import { type Category, categories } from '../product/listing-query.ts'
import { searchGoods } from '../product/product.server.ts'
import { interleave } from './interleave.ts'

export interface Family {
  category: Category
  count: number
  /** Its newest item, for the picture. */
  good: ListingCard | null
}

/** How many of each family stand in the window. */
const shown = 2

/** What the home page shows: every family, and the newest goods of each in turn, so that none crowds the others out. */
export async function readShopWindow() {
  const results = await Promise.all(
    categories.map((category) => searchGoods({ category, sort: 'newest', page: 1 }, shown)),
  )
  const found = results.map(dataOf)
  const families = categories.map((category, index): Family => {
    const family = found[index]
    return { category, count: family?.total ?? 0, good: family?.listings[0] ?? null }
  })
  return {
    families,
    newest: interleave(found.map((family) => family.listings)),
    is_stale: results.some((result) => result.ok && result.is_stale),
  }
}
