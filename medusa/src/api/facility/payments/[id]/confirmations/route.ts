import { confirmPayment as contract } from '../../../../../contract/payment'
import { database } from '../../../../../database/sql'
import { handle } from '../../../../../http/handle'
import { notFound } from '../../../../../http/refusal'
import type TransferService from '../../../../../modules/transfer/service'
import { moveFacilityOrder } from '../../../../../workflows/facility-order/move-facility-order'
import { readDeskOrder } from '../../../../../workflows/facility-order/read-desk-orders'

export const POST = handle(contract, async ({ params, body, staff, container, now }) => {
  const request = await container.resolve<TransferService>('transfer').find(params.id)
  if (request?.facility_id !== staff.organisation_id) notFound('Permintaan pembayaran')
  const facility_order_id = request.facility_order_id
  await moveFacilityOrder(container, {
    facility_order_id,
    transition: 'pay',
    mover: { kind: 'staff', scope: staff },
    now,
    payment: body,
  })
  const { order } = await readDeskOrder(database(container), staff, facility_order_id, now)
  return { order }
})
