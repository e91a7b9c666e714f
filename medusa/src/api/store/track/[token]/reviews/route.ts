import { listReviewableLines } from '../../../../../contract/review'
import { database } from '../../../../../database/sql'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import type FacilityOrderService from '../../../../../modules/facility-order/service'
import { reviewableLines } from '../../../../../workflows/review/reviewable-lines'

export const GET = handle(listReviewableLines, async ({ params: { token }, container, now }) => {
  const orders = container.resolve<FacilityOrderService>('facility_order')
  if (!(await orders.checkoutBy('token', token))) notFound('Pesanan')
  return { lines: await reviewableLines(database(container), token, now) }
})
