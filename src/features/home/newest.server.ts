import type { ListingCard } from '../../../medusa/src/contract/catalogue.ts'
import { type Category, categories } from '../product/listing-query.ts'
import { searchGoods } from '../product/product.server.ts'

/** The newest goods, and one picture and the count for each family, for the home page. */
export async function readShopWindow() {
  const newest = await searchGoods({ sort: 'newest', page: 1 }, 8)
  const families = await Promise.all(
    categories.map(
      async (category): Promise<{ category: Category; count: number; good: ListingCard | null }> => {
        const result = await searchGoods({ category, sort: 'newest', page: 1 }, 1)
        return result.ok
          ? { category, count: result.data.total, good: result.data.listings[0] ?? null }
          : { category, count: 0, good: null }
      },
    ),
  )
  return { newest, families }
}
