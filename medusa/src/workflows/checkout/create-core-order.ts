import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type {
  Context,
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { generateEntityId, Modules } from '@medusajs/framework/utils'
import type { CheckoutInput } from '../../contract/checkout'
import { joinTransaction, row } from '../../database/sql'
import type { GoodOnSale } from './goods-on-sale'
import type { PlannedPart } from './plan-parts'

export interface CoreOrder {
  order_id: string
  order_number: string
  payment_id: string
  /** Variant id → id of the order's line item. */
  line_item_ids: Map<string, string>
  total_rupiah: bigint
}

/**
 * Medusa's own order with its payment collection, session and authorised payment, written in the caller's transaction. It needs no
 * Medusa cart: prices are the published ones and the buyer's cart lives in the browser.
 */
export async function createCoreOrder(
  container: MedusaContainer,
  {
    input,
    plans,
    goods,
  }: { input: CheckoutInput; plans: readonly PlannedPart[]; goods: readonly GoodOnSale[] },
  trx: Knex.Transaction,
): Promise<CoreOrder> {
  const store = await row<{ sales_channel_id: string; region_id: string }>(
    trx,
    `SELECT default_sales_channel_id AS sales_channel_id, default_region_id AS region_id FROM store ORDER BY created_at LIMIT 1`,
  )
  const products = new Map(goods.map((good) => [good.variant_id, good]))
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const joined = joinTransaction(orders, trx)
  const address = input.address && {
    first_name: input.buyer.name,
    phone: input.buyer.phone,
    address_1: input.address.street,
    address_2: input.address.landmark ?? undefined,
    postal_code: input.address.postal_code,
    country_code: 'id',
    metadata: { area_code: input.address.area_code },
  }
  const order = await orders.createOrders(
    {
      region_id: store?.region_id,
      sales_channel_id: store?.sales_channel_id,
      currency_code: 'idr',
      email: input.buyer.email ?? undefined,
      shipping_address: address ?? undefined,
      items: plans.flatMap((part) =>
        part.lines.map((line) => ({
          title: line.name,
          product_id: products.get(line.variant_id ?? '')?.product_id,
          product_handle: line.handle ?? undefined,
          product_title: line.name,
          variant_id: line.variant_id ?? undefined,
          quantity: line.quantity,
          unit_price: line.unit_price_rupiah,
          is_tax_inclusive: true,
          requires_shipping: part.method === 'delivery',
          metadata: { facility_id: part.facility_id },
        })),
      ),
      shipping_methods: plans.map((part) => ({
        name: part.method === 'delivery' ? 'Kirim melalui koperasi' : 'Ambil di tempat',
        amount: part.shipping_rupiah,
        is_tax_inclusive: true,
        data: { facility_id: part.facility_id },
      })),
    },
    joined as Context,
  )
  await joined.transactionManager.flush()
  const total_rupiah = plans.reduce(
    (sum, part) =>
      part.lines.reduce(
        (goodsSum, line) => goodsSum + BigInt(line.unit_price_rupiah) * BigInt(line.quantity),
        sum,
      ) + BigInt(part.shipping_rupiah),
    0n,
  )
  return {
    order_id: order.id,
    order_number: `LB-${String(order.display_id).padStart(6, '0')}`,
    payment_id: await promisePayment(container, order.id, total_rupiah, trx),
    line_item_ids: new Map((order.items ?? []).map((item) => [item.variant_id as string, item.id])),
    total_rupiah,
  }
}

/** The payment collection with an authorised payment of the transfer provider; nothing is captured before approval (design D2). */
async function promisePayment(
  container: MedusaContainer,
  order_id: string,
  total_rupiah: bigint,
  trx: Knex.Transaction,
): Promise<string> {
  const payments = container.resolve<IPaymentModuleService>(Modules.PAYMENT)
  const joined = joinTransaction(payments, trx)
  const context = joined as Context
  const amount = Number(total_rupiah)
  const collection = await payments.createPaymentCollections({ currency_code: 'idr', amount }, context)
  const session = await payments.createPaymentSession(
    collection.id,
    { provider_id: 'pp_transfer_transfer', currency_code: 'idr', amount, data: {} },
    context,
  )
  const payment = await payments.authorizePaymentSession(session.id, {}, context)
  await joined.transactionManager.flush()
  await trx('order_payment_collection').insert({
    id: generateEntityId(undefined, 'ordpay'),
    order_id,
    payment_collection_id: collection.id,
  })
  if (!payment) throw new Error(`transfer provider did not authorise session ${session.id}`)
  return payment.id
}
