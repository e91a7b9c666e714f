import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Context, IInventoryService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { joinTransaction } from '../../database/sql'
import type CatalogueService from '../../modules/catalogue/service'
import type { PartPlan } from '../../modules/facility-order/service'
import type { GoodOnSale } from './goods-on-sale'

/**
 * Reserves the ready stock of an order at each facility's own location, and units of the harvests it orders from, inside the order's
 * transaction. Rows are locked already.
 */
export async function reserveStock(
  container: MedusaContainer,
  order: {
    goods: readonly GoodOnSale[]
    wanted: ReadonlyMap<string, number>
    parts: readonly PartPlan[]
    now: Date
  },
  trx: Knex.Transaction,
): Promise<void> {
  const lines = order.parts.flatMap((part) => part.lines)
  const line_item_ids = new Map(lines.map((line) => [line.variant_id, line.order_line_item_id]))
  const claims = order.goods.flatMap(({ harvest_batch_id, variant_id }) =>
    harvest_batch_id
      ? [
          {
            harvest_batch_id,
            order_line_item_id: line_item_ids.get(variant_id) as string,
            quantity: order.wanted.get(variant_id) ?? 0,
          },
        ]
      : [],
  )
  await container.resolve<CatalogueService>('catalogue').claimHarvests(claims, order.now, trx)
  const reservations = order.goods
    .filter((good) => good.mode === 'ready_stock')
    .map((good) => ({
      inventory_item_id: good.inventory_item_id as string,
      location_id: good.stock_location_id as string,
      quantity: order.wanted.get(good.variant_id) ?? 0,
      line_item_id: line_item_ids.get(good.variant_id) as string,
    }))
  if (reservations.length === 0) return
  const inventory = container.resolve<IInventoryService>(Modules.INVENTORY)
  const joined = joinTransaction(inventory, trx)
  await inventory.createReservationItems(reservations, joined as Context)
  await joined.transactionManager.flush()
}
