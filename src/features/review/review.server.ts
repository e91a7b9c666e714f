import type { listListingReviews, listReviewableLines } from '../../../medusa/src/contract/review.ts'
import { medusa, type ResponseOf, type Result } from '../../lib/medusa.ts'
import { withQuery } from '../../paths.ts'

/** A page of what buyers say of an item. */
export function readReviews(
  handle: string,
  page: number,
): Promise<Result<ResponseOf<typeof listListingReviews>>> {
  return medusa.read(withQuery(`/store/listings/${encodeURIComponent(handle)}/reviews`, { page }))
}

/** What the buyer of an order may review, and what they wrote; nothing when it can't be read. */
export async function readReviewableLines(
  token: string,
): Promise<ResponseOf<typeof listReviewableLines>['lines']> {
  const read: Result<ResponseOf<typeof listReviewableLines>> = await medusa.call(
    `/store/track/${encodeURIComponent(token)}/reviews`,
  )
  return read.ok ? read.data.lines : []
}
