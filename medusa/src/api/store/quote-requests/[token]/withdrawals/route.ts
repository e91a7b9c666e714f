import { withdrawQuoteRequest as contract } from '../../../../../contract/quote'
import { handle } from '../../../../../http/handle'
import { withdrawRequest } from '../../../../../workflows/quote/close-request'
import { readTrackedRequest } from '../../../../../workflows/quote/read-quote-request'

export const POST = handle(contract, async ({ params, body, container, now }) => {
  await withdrawRequest(container, { ...params, ...body, now })
  return { quote_request: await readTrackedRequest(container, { ...params, now }) }
})
