import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import { notFound } from '../../http/refusal'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { FacilityOrder } from '../../modules/facility-order/service'
import type { Settlement } from '../../modules/treasury/settlement/settlement'
import { type Mover, moveInTransaction } from '../facility-order/move-facility-order'
import { facilityDay } from '../proceeds/facility-day'
import { divisibleOrder } from './divisible-order'
import { dueOrders } from './due-orders'
import { settleProceeds } from './settle-proceeds'

/**
 * Divides the proceeds of one order whose trigger has fired, in a transaction of its own. An order that has arrived is settled with
 * it; one that is still on its way, or whose settlement was taken back, keeps its state: only its money is divided.
 */
export function settleOrder(
  container: MedusaContainer,
  { facility_order_id, mover, now }: { facility_order_id: string; mover: Mover; now: Date },
): Promise<Settlement> {
  return database(container).transaction(async (trx) => {
    const service = container.resolve<FacilityOrderService>('facility_order')
    const order = (await service.lock(facility_order_id, trx)) ?? notFound('Pesanan')
    if (mover.kind === 'staff' && order.facility_id !== mover.scope.organisation_id) notFound('Pesanan')
    const [due] = await dueOrders({ facility_order_ids: [order.id], by: now, limit: 1 }, trx)
    if (!due)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        'Hasil pesanan ini sudah dibagi, atau belum waktunya dibagi.',
      )
    const settlement = await divide(container, order, mover, now, trx)
    // An order without a frozen scheme has no return window of its own: it passes on when that of the day has closed.
    if (order.scheme_id && (order.state === 'delivered' || order.state === 'picked_up'))
      await moveInTransaction(container, { facility_order_id, transition: 'settle', mover, now }, trx)
    return settlement
  })
}

async function divide(
  container: MedusaContainer,
  order: FacilityOrder,
  mover: Mover,
  now: Date,
  trx: Knex.Transaction,
): Promise<Settlement> {
  const settled_on = await facilityDay(container, order.facility_id, now, trx)
  const facility_order = await divisibleOrder(container, order, settled_on, trx)
  const actor = mover.kind === 'staff' ? mover.scope.staff_id : 'system'
  return settleProceeds(container, { facility_order, actor, settled_on, now }, trx)
}
