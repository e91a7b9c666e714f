import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type {
  Context,
  IOrderModuleService,
  IPaymentModuleService,
  MedusaContainer,
} from '@medusajs/framework/types'
import { generateEntityId, Modules } from '@medusajs/framework/utils'
import { joinTransaction, row } from '../../database/sql'
import type { Checkout, PartPlan } from '../../modules/facility-order/service'
import type { PlannedPart } from './plan-parts'

export interface CoreOrder {
  order_id: string
  order_number: string
  payment_id: string
  /** The plan with the id of the order's line item on each line. */
  parts: PartPlan[]
  total_rupiah: bigint
}

interface CoreOrderInput {
  buyer: { name: string; phone: string; email: string | null }
  address: Checkout['address'] | undefined
  plans: readonly PlannedPart[]
  /** Variant id → product id; what is made by a quote has neither. */
  product_ids: ReadonlyMap<string, string>
}

/**
 * Medusa's own order with its payment collection, session and authorised payment, written in the caller's transaction. It needs no
 * Medusa cart: prices are the published ones and the buyer's cart lives in the browser.
 */
export async function createCoreOrder(
  container: MedusaContainer,
  { buyer, address, plans, product_ids }: CoreOrderInput,
  trx: Knex.Transaction,
): Promise<CoreOrder> {
  const store = await row<{ sales_channel_id: string; region_id: string }>(
    trx,
    `SELECT default_sales_channel_id AS sales_channel_id, default_region_id AS region_id FROM store ORDER BY created_at LIMIT 1`,
  )
  const orders = container.resolve<IOrderModuleService>(Modules.ORDER)
  const joined = joinTransaction(orders, trx)
  const shipping_address = address && {
    first_name: buyer.name,
    phone: buyer.phone,
    address_1: address.street,
    address_2: address.landmark ?? undefined,
    postal_code: address.postal_code ?? undefined,
    country_code: 'id',
    metadata: { area_code: address.area_code },
  }
  const order = await orders.createOrders(
    {
      region_id: store?.region_id,
      sales_channel_id: store?.sales_channel_id,
      currency_code: 'idr',
      email: buyer.email ?? undefined,
      shipping_address: shipping_address ?? undefined,
      items: plans.flatMap((part) =>
        part.lines.map((line) => ({
          title: line.name,
          product_id: (line.variant_id && product_ids.get(line.variant_id)) ?? undefined,
          product_handle: line.handle ?? undefined,
          product_title: line.name,
          variant_id: line.variant_id ?? undefined,
          quantity: line.quantity,
          unit_price: line.unit_price_rupiah,
          is_tax_inclusive: true,
          requires_shipping: part.method === 'delivery',
          metadata: { facility_id: part.facility_id, source: sourceOf(line) },
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
  const line_item_ids = new Map((order.items ?? []).map((item) => [item.metadata?.source, item.id]))
  return {
    order_id: order.id,
    order_number: `LB-${String(order.display_id).padStart(6, '0')}`,
    payment_id: await promisePayment(container, order.id, total_rupiah, trx),
    parts: plans.map((part) => ({
      ...part,
      lines: part.lines.map((line) => ({
        ...line,
        order_line_item_id: line_item_ids.get(sourceOf(line)) as string,
      })),
    })),
    total_rupiah,
  }
}

/** What a line is an order of; no two lines of an order share it. */
function sourceOf(line: PlannedPart['lines'][number]): string {
  return (line.variant_id ?? line.quote_id) as string
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
