import { writeReview as contract } from '../../../../../../contract/review'
import { handle } from '../../../../../../http/handle'
import { throttle } from '../../../../../../http/throttle'
import { writeReview } from '../../../../../../workflows/review/write-review'

/** Twenty in a quarter of an hour per visitor and per order: a cart has as many lines, and each may be mended. */
const writings = throttle({ points: 20, duration_seconds: 900 })

export const POST = handle(contract, ({ params, body, remote_address, container, now }) =>
  writeReview(container, {
    token: params.token,
    line_id: params.id,
    input: body,
    now,
    throttle: () => writings([`address:${remote_address}`, `order:${params.token}`]),
  }),
)
