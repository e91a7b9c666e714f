import { trackQuoteRequest as contract } from '../../../../contract/quote'
import { handle } from '../../../../http/handle'
import { readTrackedRequest } from '../../../../workflows/quote/read-quote-request'

export const GET = handle(contract, async ({ params, query, container, now }) => ({
  quote_request: await readTrackedRequest(container, { ...params, ...query, now }),
}))
