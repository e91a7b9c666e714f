import { trackOrder as contract } from '../../../../contract/tracking'
import { database } from '../../../../database/sql'
import { handle } from '../../../../http/handle'
import { notFound } from '../../../../http/refusal'
import { readTrackedOrder } from '../../../../workflows/facility-order/read-tracked-order'

export const GET = handle(contract, async ({ params, container }) => {
  const order = await readTrackedOrder(database(container), params.token)
  return { order: order ?? notFound('Pesanan') }
})
