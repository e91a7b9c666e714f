import { decideReview as contract } from '../../../../../contract/review'
import { handle } from '../../../../../http/handle'
import { decideReview } from '../../../../../workflows/review/moderate-review'

export const POST = handle(contract, ({ container, staff, params, body, now }) =>
  decideReview(container, { id: params.id, staff, decision: body, now }),
)
