import type { MedusaContainer } from '@medusajs/framework/types'
import { type KindOf, kindsOf } from '../../contract/buyer-data'
import { FINISHED_STATES } from '../../contract/order-state'
import { database, row, type Sql } from '../../database/sql'
import type BuyerAccountService from '../../modules/buyer-account/service'
import type { BuyerScope } from '../../modules/buyer-account/service'
import type CatalogueService from '../../modules/catalogue/service'
import type ComplaintService from '../../modules/complaint/service'
import type FacilityOrderService from '../../modules/facility-order/service'
import type MailService from '../../modules/mail/service'
import type QuoteService from '../../modules/quote/service'
import type ReviewService from '../../modules/review/service'
import { forgetBuyers } from './forget-buyers'

interface Erasure {
  container: MedusaContainer
  scope: BuyerScope
  /** Placed with the account's address. */
  order_ids: readonly string[]
  now: Date
  trx: Sql
}

/** How each kind of data that goes at once is erased. */
const ERASE: Record<KindOf<'erased'>, (call: Erasure) => Promise<unknown>> = {
  address_book: ({ container, scope, trx }) =>
    container.resolve<BuyerAccountService>('buyer_account').dropAddresses(scope.account_id, trx),
  account: ({ container, scope, trx }) =>
    container.resolve<BuyerAccountService>('buyer_account').erase(scope, trx),
  waiting_lists: ({ container, scope, trx }) =>
    container.resolve<CatalogueService>('catalogue').leaveEveryList(scope.email, trx),
  mails: ({ container, scope, now, trx }) =>
    container.resolve<MailService>('mail').forgetRecipient(scope.email, now, trx),
  order_email: async ({ container, scope, order_ids, now, trx }) => {
    await trx.raw(`UPDATE "order" SET email = NULL WHERE id = ANY (?::text[])`, [order_ids as string[]])
    await container.resolve<QuoteService>('quote').forgetBuyer(scope.email, now, trx)
  },
  review_signatures: async ({ container, order_ids, trx }) => {
    const line_ids = await container.resolve<FacilityOrderService>('facility_order').lineIds(order_ids, trx)
    await container.resolve<ReviewService>('review').forgetAuthors(line_ids, trx)
  },
  complaint_senders: ({ container, scope, trx }) =>
    container.resolve<ComplaintService>('complaint').forgetSender(scope.email, trx),
}

/**
 * Erases in one transaction what the list of `contract/buyer-data.ts` says (UU 27/2022 art. 8). Orders under way still need their buyer;
 * the sweep forgets them as soon as they have come to an end. Books and sealed decisions stay.
 */
export async function deleteAccount(
  container: MedusaContainer,
  scope: BuyerScope,
  now: Date,
): Promise<{ kept_orders: number; open_orders: number }> {
  return database(container).transaction(async (trx) => {
    const kept = await row<{ kept_orders: number; open_orders: number }>(
      trx,
      `SELECT count(DISTINCT c.order_id)::int AS kept_orders,
          count(DISTINCT c.order_id) FILTER (WHERE o.state <> ALL (?::text[]))::int AS open_orders
        FROM checkout c LEFT JOIN facility_order o ON o.order_id = c.order_id WHERE lower(c.buyer_email) = ?`,
      [FINISHED_STATES, scope.email],
    )
    const orders = container.resolve<FacilityOrderService>('facility_order')
    const order_ids = await orders.hideBuyer(scope.email, now, trx)
    for (const kind of kindsOf('erased')) await ERASE[kind]({ container, scope, order_ids, now, trx })
    await forgetBuyers(container, now, trx)
    return { kept_orders: kept?.kept_orders ?? 0, open_orders: kept?.open_orders ?? 0 }
  })
}
