import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type {
  Context,
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { ContainerRegistrationKeys, Modules } from '@medusajs/framework/utils'
import { database, joinTransaction, row, rows } from '../../database/sql'
import { moveInTransaction } from '../facility-order/move-facility-order'
import { UNDO_SECONDS } from './gather-approval-facts'

/**
 * What decisions bring about, once they can no longer be taken back: a rejected part gives its stock back and its buyer is told; when
 * every part is decided, payment begins for the approved ones, with exactly their sum; when nothing is left, the order is closed.
 * Safe to run at any time and any number of times: a timer after a decision calls it, and the sweep does.
 */
export async function concludeOrder(container: MedusaContainer, order_id: string, now: Date): Promise<void> {
  await database(container).transaction(async (trx) => {
    const parts = await lockParts(order_id, trx)
    const is_due = (part: PartToConclude) => part.conclude_at !== null && part.conclude_at < now
    const system = (facility_order_id: string, transition: 'close' | 'begin_payment') =>
      moveInTransaction(container, { facility_order_id, transition, mover: { kind: 'system' }, now }, trx)
    const rejected = parts.filter((each) => each.state === 'rejected' && is_due(each))
    for (const part of rejected) await system(part.id, 'close')
    const is_decided = parts.every(
      (part) =>
        part.state !== 'awaiting_approval' &&
        !(['approved', 'rejected'].includes(part.state) && isOpen(part, now)),
    )
    if (is_decided && (await isDerived(order_id, parts.length, trx))) {
      for (const part of parts.filter((each) => each.state === 'approved' && !each.is_payment_asked))
        await system(part.id, 'begin_payment')
      if (parts.every(({ state }) => ['rejected', 'expired', 'cancelled'].includes(state)))
        await closeOrder(container, order_id, now, trx)
    }
    const ended = parts.filter((part) => ['expired', 'cancelled'].includes(part.state))
    const concluded = [...rejected, ...ended].map(({ id }) => id)
    if (concluded.length) await trx('facility_order').whereIn('id', concluded).update({ conclude_at: null })
  })
}

/** The order's parts, locked. Payments are read after the wait for the locks, or those just asked for would be missed. */
async function lockParts(order_id: string, trx: Knex.Transaction): Promise<PartToConclude[]> {
  await rows(trx, `SELECT id FROM facility_order WHERE order_id = ? ORDER BY id FOR UPDATE`, [order_id])
  return rows<PartToConclude>(
    trx,
    `SELECT id, state, conclude_at, EXISTS (SELECT 1 FROM payment_request q WHERE q.facility_order_id = o.id) AS is_payment_asked
      FROM facility_order o WHERE order_id = ? ORDER BY id`,
    [order_id],
  )
}

interface PartToConclude {
  id: string
  state: string
  conclude_at: Date | null
  is_payment_asked: boolean
}

/** The decision may still be taken back. */
function isOpen(part: PartToConclude, now: Date): boolean {
  return part.conclude_at !== null && part.conclude_at >= now
}

/** After a decision by the real clock: what it brings about follows as soon as the time for taking it back is over. */
export function concludeLater(container: MedusaContainer, order_id: string): void {
  const timer = setTimeout(
    () =>
      concludeOrder(container, order_id, new Date()).catch((error: unknown) =>
        container
          .resolve(ContainerRegistrationKeys.LOGGER)
          .warn(
            `concluding ${order_id} is left to the sweep: ${error instanceof Error ? error.message : error}`,
          ),
      ),
    UNDO_SECONDS * 1000 + 100,
  )
  timer.unref()
}

async function isDerived(order_id: string, parts: number, trx: Knex.Transaction): Promise<boolean> {
  const checkout = await row<{ count: number }>(
    trx,
    `SELECT jsonb_array_length(parts) AS count FROM checkout WHERE order_id = ?`,
    [order_id],
  )
  return checkout?.count === parts
}

/** Nothing will be made or paid: Medusa's order and the promise of its payment end too. */
async function closeOrder(
  container: MedusaContainer,
  order_id: string,
  now: Date,
  trx: Knex.Transaction,
): Promise<void> {
  const checkout = await row<{ payment_id: string | null }>(
    trx,
    `UPDATE checkout SET closed_at = ? WHERE order_id = ? AND closed_at IS NULL RETURNING payment_id`,
    [now, order_id],
  )
  if (!checkout) return
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const joined = joinTransaction(orders, trx)
  await orders.cancel(order_id, joined as Context)
  await joined.transactionManager.flush()
  if (!checkout.payment_id) return
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const also = joinTransaction(payments, trx)
  await payments.cancelPayment(checkout.payment_id, also as Context)
  await also.transactionManager.flush()
}
