import { issueOrderSeals, listOrderSeals } from '../../../../../contract/authenticity'
import { handle } from '../../../../../http/handle'
import { orderSeals } from '../../../../../workflows/authenticity/desk-seals'
import { issueForOrder } from '../../../../../workflows/authenticity/issue-seals'

export const GET = handle(listOrderSeals, async ({ params, staff, container, now }) =>
  orderSeals(container, params.id, staff, now),
)

export const POST = handle(issueOrderSeals, async ({ params, body, staff, container, now }) => ({
  certificates: await issueForOrder(container, { id: params.id, staff, input: body, now }),
}))
