import type { MedusaContainer } from '@medusajs/framework/types'
import { type KindOf, kindsOf } from '../../contract/buyer-data'
import { database, type Sql } from '../../database/sql'
import type FacilityOrderService from '../../modules/facility-order/service'
import type QuoteService from '../../modules/quote/service'
import type TransferService from '../../modules/transfer/service'

interface Forgetting {
  container: MedusaContainer
  order_ids: readonly string[]
  now: Date
  trx: Sql
}

/** How each kind of data that waits for the end of an order is erased. */
const ERASE: Record<KindOf<'erased_when_finished'>, (call: Forgetting) => Promise<unknown>> = {
  custom_requests: ({ container, order_ids, now, trx }) =>
    container.resolve<QuoteService>('quote').forgetBuyersOf(order_ids, now, trx),
  // Both stand in one row of the checkout.
  order_contact: async ({ container, order_ids, now, trx }) => {
    await container.resolve<FacilityOrderService>('facility_order').forgetBuyers(order_ids, now, trx)
    await forgetCoreAddresses(order_ids, trx)
  },
  unpaid_orders: ({ container, order_ids, trx }) =>
    container.resolve<TransferService>('transfer').forgetUnpaidProofs(order_ids, trx),
}

/** Forgets the buyers of what has come to an end since they deleted their account. Returns how many orders it were. */
export async function forgetBuyers(container: MedusaContainer, now: Date, trx?: Sql): Promise<number> {
  if (!trx) return database(container).transaction((own) => forgetBuyers(container, now, own))
  const order_ids = await container.resolve<FacilityOrderService>('facility_order').ordersToForget(trx)
  if (order_ids.length === 0) return 0
  for (const kind of kindsOf('erased_when_finished')) await ERASE[kind]({ container, order_ids, now, trx })
  return order_ids.length
}

/** Medusa's own copy of where orders went. */
async function forgetCoreAddresses(order_ids: readonly string[], trx: Sql): Promise<void> {
  await trx.raw(
    `UPDATE order_address SET first_name = NULL, last_name = NULL, phone = NULL, address_1 = NULL, address_2 = NULL, postal_code = NULL,
        metadata = NULL
      WHERE id IN (SELECT shipping_address_id FROM "order" WHERE id = ANY (?::text[]))`,
    [order_ids as string[]],
  )
}
