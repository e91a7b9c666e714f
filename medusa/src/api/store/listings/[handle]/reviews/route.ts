import { listListingReviews } from '../../../../../contract/review'
import { handle } from '../../../../../http/handle'
import { readReviews } from '../../../../../workflows/review/read-reviews'

export const GET = handle(listListingReviews, ({ container, params, query }) =>
  readReviews(container, { handle: params.handle, page: query.page }),
)
