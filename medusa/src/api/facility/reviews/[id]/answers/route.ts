import { answerReview as contract } from '../../../../../contract/review'
import { handle } from '../../../../../http/handle'
import { answerReview } from '../../../../../workflows/review/moderate-review'

export const POST = handle(contract, ({ container, staff, params, body, now }) =>
  answerReview(container, { id: params.id, staff, answer: body, now }),
)
