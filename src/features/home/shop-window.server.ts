import type { ListingCard } from '../../../medusa/src/contract/catalogue.ts'
import { dataOf, isStale } from '../../lib/medusa.ts'
import { type Category, categories } from '../product/listing-query.ts'
import { searchGoods } from '../product/product.server.ts'
import { interleave } from './interleave.ts'

export interface Family {
  category: Category
  count: number
  /** One of its newer items, for the picture: another than those on the shelf, if there is one. */
  good: ListingCard | null
}

/** How many of each family stand on the shelf; one more gives the family its own picture. */
const shown = 2

/** What the home page shows: every family, and the newest goods of each in turn, so that none crowds the others out. */
export async function readShopWindow() {
  const results = await Promise.all(
    categories.map((category) => searchGoods({ category, sort: 'newest', page: 1 }, shown + 1)),
  )
  const found = results.map(dataOf)
  const families = categories.map((category, index): Family => {
    const family = found[index]
    return {
      category,
      count: family?.total ?? 0,
      good: family?.listings[shown] ?? family?.listings[0] ?? null,
    }
  })
  const newest = interleave(found.map((family) => family.listings.slice(0, shown)))
  return {
    families,
    newest,
    // The large pictures on top are of the later ones, so that nobody sees the same thing twice in a row.
    hero: newest.slice(-3),
    is_stale: isStale(...results),
  }
}
