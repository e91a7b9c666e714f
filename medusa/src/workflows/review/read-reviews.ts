import type { MedusaContainer } from '@medusajs/framework/types'
import { type ListingReviews, REVIEWS_PER_PAGE } from '../../contract/review'
import { notFound } from '../../http/refusal'
import type CatalogueService from '../../modules/catalogue/service'
import type ReviewService from '../../modules/review/service'

/** A page of what buyers say of a published listing. */
export async function readReviews(
  container: MedusaContainer,
  asked: { handle: string; page: number },
): Promise<ListingReviews> {
  const catalogue = container.resolve<CatalogueService>('catalogue')
  const reviews = container.resolve<ReviewService>('review')
  const { id } = (await catalogue.publishedByHandle(asked.handle)) ?? notFound('Barang')
  const rating = (await reviews.ratings([id])).get(id) ?? null
  const page_count = Math.max(1, Math.ceil((rating?.count ?? 0) / REVIEWS_PER_PAGE))
  const page = Math.min(asked.page, page_count)
  const offset = (page - 1) * REVIEWS_PER_PAGE
  const found = await reviews.published(id, { limit: REVIEWS_PER_PAGE, offset })
  return {
    rating,
    reviews: found.map((review) => ({
      id: review.id,
      stars: review.stars,
      body: review.body,
      display_name: review.display_name,
      place: review.place,
      published_at: review.published_at.toISOString(),
      answer: review.answer,
      answered_at: review.answered_at?.toISOString() ?? null,
    })),
    page,
    page_count,
  }
}
