import type { MedusaContainer } from '@medusajs/framework/types'
import { database, row } from '../../database/sql'
import type BuyerAccountService from '../../modules/buyer-account/service'
import type { BuyerScope } from '../../modules/buyer-account/service'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityOrderService from '../../modules/facility-order/service'
import type MailService from '../../modules/mail/service'

/**
 * Erases what the law lets us erase, in one transaction (UU 27/2022 art. 8): account, addresses, sessions, cart copy, waiting
 * lists and the text of mails. Orders and books stay; who ordered is not shown any more with what is finished.
 */
export async function deleteAccount(
  container: MedusaContainer,
  scope: BuyerScope,
  now: Date,
): Promise<{ kept_orders: number; open_orders: number }> {
  const { email } = scope
  return database(container).transaction(async (trx) => {
    const kept = await row<{ kept_orders: number; open_orders: number }>(
      trx,
      `SELECT count(DISTINCT c.order_id)::int AS kept_orders, count(DISTINCT c.order_id) FILTER
          (WHERE o.state NOT IN ('rejected', 'expired', 'cancelled', 'settled', 'refunded'))::int AS open_orders
        FROM checkout c LEFT JOIN facility_order o ON o.order_id = c.order_id
        WHERE lower(c.buyer_email) = ? AND c.buyer_hidden_at IS NULL`,
      [email],
    )
    await container.resolve<FacilityOrderService>('facility_order').hideBuyer(email, now, trx)
    await container.resolve<CatalogueService>('catalogue').leaveEveryList(email, trx)
    await container.resolve<MailService>('mail').forgetRecipient(email, now, trx)
    await container.resolve<BuyerAccountService>('buyer_account').erase(scope, trx)
    return { kept_orders: kept?.kept_orders ?? 0, open_orders: kept?.open_orders ?? 0 }
  })
}
