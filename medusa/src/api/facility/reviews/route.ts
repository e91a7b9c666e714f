import { listDeskReviews } from '../../../contract/review'
import { handle } from '../../../http/handle'
import { deskReviews } from '../../../workflows/review/desk-reviews'

export const GET = handle(listDeskReviews, ({ container, staff, query }) =>
  deskReviews(container, { staff, ...query }),
)
