import { requestQuote as contract } from '../../../contract/quote'
import { handle } from '../../../http/handle'
import { throttle } from '../../../http/throttle'
import { requestQuote } from '../../../workflows/quote/request-quote'

/** Ten requests in a quarter of an hour per address and per phone: a workshop's desk is not to be flooded. */
const requests = throttle({ points: 10, duration_seconds: 900 })

export const POST = handle(contract, async ({ body, idempotency_key, remote_address, container, now }) => {
  await requests([`address:${remote_address}`, `phone:${body.buyer.phone}`])
  const { number, token } = await requestQuote(container, { input: body, idempotency_key, now })
  return { number, token }
})
