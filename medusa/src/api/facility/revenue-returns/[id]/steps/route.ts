import { stepRevenueReturn } from '../../../../../contract/revenue-return'
import { handle } from '../../../../../http/handle'
import { stepReturn } from '../../../../../workflows/settlement/return-revenue'

export const POST = handle(stepRevenueReturn, async ({ params, body, staff, container, now }) => ({
  state: await stepReturn(container, { id: params.id, step: body, staff, now }),
}))
