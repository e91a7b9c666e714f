import type { Context, IInventoryService } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { joinTransaction, rows } from '../../database/sql'
import type CatalogueService from '../../modules/catalogue/service'
import type { FacilityOrder } from '../../modules/facility-order/service'
import type { EffectCall } from './effects'

interface ReservedLine {
  order_line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
}

/** The part will not be made: its goods are for sale again, and units of a harvest go back to their batch. */
export async function releaseStock(call: EffectCall): Promise<Partial<FacilityOrder>> {
  await endReservations(call)
  await call.container
    .resolve<CatalogueService>('catalogue')
    .releaseHarvests(call.order.id, call.move.now, call.trx)
  return {}
}

async function endReservations({ container, order, trx }: EffectCall): Promise<void> {
  const reserved = await lockReserved(order.id, trx)
  if (reserved.length === 0) return
  const inventory = container.resolve<IInventoryService>(Modules.INVENTORY)
  const joined = joinTransaction(inventory, trx)
  await inventory.deleteReservationItemsByLineItem(
    reserved.map((line) => line.order_line_item_id),
    joined as Context,
  )
  await joined.transactionManager.flush()
}

/** The goods leave the facility: the reservation ends and the stock goes down by the same quantity. */
export async function takeStock(call: EffectCall): Promise<Partial<FacilityOrder>> {
  const { container, order, trx } = call
  const reserved = await lockReserved(order.id, trx)
  if (reserved.length === 0) return {}
  await endReservations(call)
  const inventory = container.resolve<IInventoryService>(Modules.INVENTORY)
  const joined = joinTransaction(inventory, trx)
  for (const line of reserved)
    await inventory.adjustInventory(
      line.inventory_item_id,
      line.location_id,
      -line.quantity,
      joined as Context,
    )
  await joined.transactionManager.flush()
  return {}
}

/** Reservations of a part with their stock rows locked, in the order in which checkouts lock them. */
function lockReserved(facility_order_id: string, trx: EffectCall['trx']): Promise<ReservedLine[]> {
  return rows<ReservedLine>(
    trx,
    `SELECT l.order_line_item_id, r.inventory_item_id, r.location_id, l.quantity
      FROM facility_order_line l
      JOIN reservation_item r ON r.line_item_id = l.order_line_item_id AND r.deleted_at IS NULL
      JOIN inventory_level il ON il.inventory_item_id = r.inventory_item_id AND il.location_id = r.location_id AND il.deleted_at IS NULL
      WHERE l.facility_order_id = ? ORDER BY il.id FOR UPDATE OF il`,
    [facility_order_id],
  )
}
