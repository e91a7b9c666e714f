import { readQuoteRequest as contract } from '../../../../contract/quote'
import { handle } from '../../../../http/handle'
import { readDeskRequest } from '../../../../workflows/quote/read-quote-request'

export const GET = handle(contract, async ({ params, staff, container, now }) => ({
  quote_request: await readDeskRequest(container, { id: params.id, staff, now }),
}))
