import { refuseQuoteRequest as contract } from '../../../../../contract/quote'
import { handle } from '../../../../../http/handle'
import { refuseRequest } from '../../../../../workflows/quote/close-request'
import { readDeskRequest } from '../../../../../workflows/quote/read-quote-request'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => {
  await refuseRequest(container, { quote_request_id: params.id, staff, ...body, now })
  return { quote_request: await readDeskRequest(container, { id: params.id, staff, now }) }
})
