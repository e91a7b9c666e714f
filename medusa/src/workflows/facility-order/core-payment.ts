import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { Context, IPaymentModuleService, MedusaContainer } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import { joinTransaction, row } from '../../database/sql'
import type { FacilityOrder } from '../../modules/facility-order/service'

/** Captures one part's total on Medusa's payment of the whole order, in the caller's transaction. */
export function captureCorePayment(
  container: MedusaContainer,
  order: FacilityOrder,
  staff_id: string,
  trx: Knex.Transaction,
) {
  return onPayment(container, order, trx, (payments, payment, context) =>
    payments.capturePayment({ ...payment, captured_by: staff_id }, context),
  )
}

/** Gives one part's total back on Medusa's payment of the whole order, in the caller's transaction. */
export function refundCorePayment(
  container: MedusaContainer,
  order: FacilityOrder,
  staff_id: string,
  trx: Knex.Transaction,
) {
  return onPayment(container, order, trx, (payments, payment, context) =>
    payments.refundPayment({ ...payment, created_by: staff_id }, context),
  )
}

async function onPayment(
  container: MedusaContainer,
  order: FacilityOrder,
  trx: Knex.Transaction,
  act: (
    payments: IPaymentModuleService,
    payment: { payment_id: string; amount: number },
    context: Context,
  ) => Promise<unknown>,
): Promise<void> {
  const checkout = await row<{ payment_id: string }>(
    trx,
    `SELECT payment_id FROM checkout WHERE order_id = ?`,
    [order.order_id],
  )
  if (!checkout) throw new Error(`facility order ${order.id} has no checkout`)
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const joined = joinTransaction(payments, trx)
  await act(
    payments,
    { payment_id: checkout.payment_id, amount: Number(order.total_rupiah) },
    joined as Context,
  )
  await joined.transactionManager.flush()
}
