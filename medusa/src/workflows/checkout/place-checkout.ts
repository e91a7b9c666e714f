import { createHash, randomBytes } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import type { CheckoutInput } from '../../contract/checkout'
import { database, row, rows } from '../../database/sql'
import { ConflictRefusal, FieldRefusal, refuseField } from '../../http/refusal'
import type CatalogueService from '../../modules/catalogue/service'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { Checkout } from '../../modules/facility-order/service'
import { announceOrder, type PlacedCheckout } from './announce-order'
import { createCoreOrder } from './create-core-order'
import { type GoodOnSale, goodsOnSale } from './goods-on-sale'
import { planParts } from './plan-parts'
import { mergeItems, quoteOf } from './quote-checkout'
import { reserveStock } from './reserve-stock'

/**
 * Places a guest order. Order, payment promise, stock reservation and checkout row commit together, so a crash leaves all or
 * nothing; the same Idempotency-Key answers with the first order for ever. Facility orders are derived right after (design D1);
 * if that is cut short, the `order.placed` subscriber or the sweep does it.
 */
export async function placeCheckout(
  container: MedusaContainer,
  call: { input: CheckoutInput; idempotency_key: string; now: Date },
): Promise<PlacedCheckout> {
  const request_hash = createHash('sha256').update(JSON.stringify(call.input)).digest('hex')
  const checkout = await database(container).transaction((trx) =>
    placeOnce(container, { ...call, request_hash }, trx),
  )
  return announceOrder(container, checkout)
}

interface OnceInput {
  input: CheckoutInput
  idempotency_key: string
  request_hash: string
  now: Date
}

async function placeOnce(
  container: MedusaContainer,
  call: OnceInput,
  trx: Knex.Transaction,
): Promise<Checkout> {
  const service = facilityOrders(container)
  // A second request with the same key waits here, then finds the order of the first.
  await trx.raw(`SELECT pg_advisory_xact_lock(hashtextextended('checkout:' || ?, 0))`, [call.idempotency_key])
  const earlier = await service.checkoutBy('idempotency_key', call.idempotency_key, trx)
  if (earlier) return sameRequest(earlier, call.request_hash)

  const { input, now } = call
  const wanted = mergeItems(input.items)
  await lockStock(trx, [...wanted.keys()])
  await container.resolve<CatalogueService>('catalogue').lockOpenHarvests([...wanted.keys()], trx)
  const goods = await goodsOnSale(trx, [...wanted.keys()], now)
  refuseProblems(goods, input, now)
  await refuseUnknownArea(trx, input)

  const plans = planParts(goods, wanted, input, now)
  const { order_id, order_number, payment_id, parts, total_rupiah } = await createCoreOrder(
    container,
    {
      buyer: input.buyer,
      address: input.address,
      plans,
      product_ids: new Map(goods.map((good) => [good.variant_id, good.product_id])),
    },
    trx,
  )
  await reserveStock(container, { goods, wanted, parts, now }, trx)
  const checkout = {
    id: generateEntityId(undefined, 'chk'),
    idempotency_key: call.idempotency_key,
    request_hash: call.request_hash,
    token: randomBytes(20).toString('base64url'),
    order_id,
    order_number,
    buyer_type: input.buyer.type,
    buyer_name: input.buyer.name,
    buyer_phone: input.buyer.phone,
    buyer_email: input.buyer.email,
    address: input.parts.some((part) => part.method === 'delivery') ? (input.address ?? null) : null,
    payment_method: input.payment_method,
    payment_id,
    parts,
    locale: input.locale,
    buyer_note: input.note,
    entered_by: null,
    placed_at: now,
  }
  await service.insertCheckout({ ...checkout, total_rupiah }, trx)
  return { ...checkout, total_rupiah: total_rupiah.toString() }
}

function sameRequest(earlier: Checkout, request_hash: string): Checkout {
  if (earlier.request_hash === request_hash) return earlier
  throw new ConflictRefusal(
    'key_reused',
    'Pesanan dengan kunci ini sudah dibuat dengan isi yang lain. Buka halaman pesanan Anda, atau muat ulang halaman pembayaran.',
  )
}

/** Stock rows are locked in one order for every checkout, so that two carts with the same goods can't deadlock. */
async function lockStock(trx: Knex.Transaction, variant_ids: string[]): Promise<void> {
  await rows(
    trx,
    `SELECT il.id FROM inventory_level il JOIN listing l ON l.inventory_item_id = il.inventory_item_id
      WHERE l.variant_id = ANY (?) AND il.deleted_at IS NULL ORDER BY il.id FOR UPDATE OF il`,
    [variant_ids],
  )
}

function refuseProblems(goods: readonly GoodOnSale[], input: CheckoutInput, now: Date): void {
  const quote = quoteOf(goods, input.items, { area_code: input.address?.area_code, now })
  const short = quote.parts.flatMap((part) => part.lines).filter((line) => line.problem !== null)
  if (short.length || quote.gone.length) {
    const names = short.map((line) => line.name).join(', ')
    throw new ConflictRefusal(
      'sold_out',
      names
        ? `Maaf, stok berubah sejak Anda mengisi keranjang: ${names}. Keranjang sudah disesuaikan; periksa lalu pesan kembali.`
        : 'Maaf, ada barang di keranjang yang sudah tidak dijual. Periksa keranjang, lalu pesan kembali.',
      {
        problems: short.map(({ variant_id, problem, available_quantity }) => ({
          variant_id,
          problem,
          available_quantity,
        })),
        gone: quote.gone,
      },
    )
  }
  const chosen = new Map(input.parts.map((part) => [part.facility_id, part.method]))
  for (const part of quote.parts) {
    const method = chosen.get(part.facility.id)
    const field = `parts.${part.facility.id}`
    if (!method) refuseField(field, `Pilih dikirim atau diambil untuk barang dari ${part.facility.name}.`)
    if (method === 'delivery' && !part.can_deliver)
      refuseField(field, `${part.facility.name} belum dilayani koperasi pengiriman; pilih ambil di tempat.`)
  }
  const total = quote.parts.reduce(
    (sum, part) =>
      sum +
      part.goods_rupiah +
      (chosen.get(part.facility.id) === 'delivery' ? (part.delivery_rupiah ?? 0) : 0),
    0,
  )
  if (input.expected_total_rupiah !== undefined && input.expected_total_rupiah !== total)
    throw new ConflictRefusal(
      'price_changed',
      'Harga atau ongkos kirim berubah sejak halaman ini dibuka. Periksa jumlah yang baru, lalu pesan kembali.',
      { total_rupiah: total },
    )
  const batch_of = new Map(goods.map((good) => [good.variant_id, good.harvest_batch_id]))
  const seen = input.items.filter((item) => item.harvest_batch_id !== undefined)
  if (seen.some((item) => item.harvest_batch_id !== batch_of.get(item.variant_id)))
    throw new ConflictRefusal(
      'harvest_changed',
      'Panen yang tadi tampak sudah penuh atau lewat batas pesannya. Periksa hari panen yang baru, lalu pesan kembali.',
    )
}

async function refuseUnknownArea(trx: Knex.Transaction, input: CheckoutInput): Promise<void> {
  if (!input.parts.some((part) => part.method === 'delivery') || !input.address) return
  const area = await row(trx, `SELECT 1 FROM area WHERE code = ? AND level = 4`, [input.address.area_code])
  if (!area)
    throw new FieldRefusal({
      'address.area_code': 'Desa atau kelurahan ini tidak dikenal. Pilih dari daftar.',
    })
}

function facilityOrders(container: MedusaContainer): FacilityOrderService {
  return container.resolve<FacilityOrderService>('facility_order')
}
