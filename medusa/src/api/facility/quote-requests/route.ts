import { listQuoteRequests as contract } from '../../../contract/quote'
import { database } from '../../../database/sql'
import { handle } from '../../../http/handle'
import { listRequests } from '../../../workflows/quote/list-quote-requests'

export const GET = handle(contract, ({ query, staff, container, now }) =>
  listRequests(database(container), staff.organisation_id, query, now),
)
