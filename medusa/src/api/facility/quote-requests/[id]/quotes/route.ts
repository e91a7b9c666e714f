import { makeQuote as contract } from '../../../../../contract/quote'
import { handle } from '../../../../../http/handle'
import { makeQuote } from '../../../../../workflows/quote/make-quote'
import { readDeskRequest } from '../../../../../workflows/quote/read-quote-request'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => {
  await makeQuote(container, { quote_request_id: params.id, staff, input: body, now })
  return { quote_request: await readDeskRequest(container, { id: params.id, staff, now }) }
})
