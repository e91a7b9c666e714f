import { acceptQuote as contract } from '../../../../../contract/quote'
import { handle } from '../../../../../http/handle'
import { acceptQuote } from '../../../../../workflows/quote/accept-quote'

export const POST = handle(contract, ({ params, body, idempotency_key, container, now }) =>
  acceptQuote(container, { token: params.token, acceptance: body, idempotency_key, now }),
)
