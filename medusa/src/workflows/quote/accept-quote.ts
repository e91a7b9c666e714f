import { createHash, randomBytes } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId } from '@medusajs/framework/utils'
import type { Acceptance } from '../../contract/quote'
import { database, row } from '../../database/sql'
import { ConflictRefusal, notFound, refuseField } from '../../http/refusal'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { Checkout } from '../../modules/facility-order/service'
import {
  OBSTACLE_SENTENCES,
  obstacleOf,
  type Quote,
  type QuoteRequest,
} from '../../modules/quote/quote-request'
import type QuoteService from '../../modules/quote/service'
import { announceOrder, type PlacedCheckout } from '../checkout/announce-order'
import { createCoreOrder } from '../checkout/create-core-order'
import type { PlannedPart } from '../checkout/plan-parts'
import { dayAfter } from '../checkout/promised-dates'
import { planQuote } from './plan-quote'
import { type QuoteMaker, quoteMaker } from './quote-maker'

interface AcceptCall {
  token: string
  acceptance: Acceptance
  idempotency_key: string
  now: Date
}

/**
 * Turns the newest quote into an order that waits for approval. Order, payment promise, checkout row and the end of the request commit
 * together. Accepted again in the same way, also at once from two tabs, it answers with the one order there is.
 */
export async function acceptQuote(container: MedusaContainer, call: AcceptCall): Promise<PlacedCheckout> {
  const checkout = await database(container).transaction((trx) => acceptOnce(container, call, trx))
  return announceOrder(container, checkout)
}

async function acceptOnce(
  container: MedusaContainer,
  { token, acceptance, idempotency_key, now }: AcceptCall,
  trx: Knex.Transaction,
): Promise<Checkout> {
  const quotes = container.resolve<QuoteService>('quote')
  const orders = container.resolve<FacilityOrderService>('facility_order')
  // A second acceptance waits here, then finds the order of the first.
  const request = (await quotes.lock('token', token, trx)) ?? notFound('Permintaan')
  const acceptance_hash = createHash('sha256').update(JSON.stringify(acceptance)).digest('hex')
  if (request.order_id) return sameAcceptance(request, { acceptance_hash, idempotency_key }, orders, trx)

  const facility = (await quoteMaker(trx, request.facility_id, now)) as QuoteMaker
  const quote = (await quotes.quotes(request.id, trx)).at(-1)
  const today = dayAfter(now, facility.time_zone, 0)
  const obstacle = obstacleOf(request, quote, acceptance.revision, today)
  if (obstacle || !quote) {
    const conflict = obstacle ?? 'not_quoted'
    throw new ConflictRefusal(conflict, OBSTACLE_SENTENCES[conflict])
  }
  await refuseUndeliverable(acceptance, facility, trx)
  const workshop_name = await workshopName(quote, trx)
  const plan = planQuote({ request, quote, facility, workshop_name, acceptance, now })
  refuseOtherTotal(acceptance, plan)

  const address = acceptance.method === 'delivery' ? (acceptance.address ?? null) : null
  const buyer = { name: request.buyer_name, phone: request.buyer_phone, email: request.buyer_email }
  const { order_id, order_number, payment_id, parts, total_rupiah } = await createCoreOrder(
    container,
    { buyer, address, plans: [plan], product_ids: new Map() },
    trx,
  )
  const checkout = {
    id: generateEntityId(undefined, 'chk'),
    // `checkout.idempotency_key` is unique, so the database itself keeps a request to one order.
    idempotency_key: keyOf(request),
    request_hash: acceptance_hash,
    token: randomBytes(20).toString('base64url'),
    order_id,
    order_number,
    buyer_type: request.buyer_type,
    buyer_name: buyer.name,
    buyer_phone: buyer.phone,
    buyer_email: buyer.email,
    address,
    payment_method: 'transfer',
    payment_id,
    parts,
    locale: request.locale,
    buyer_note: null,
    entered_by: quote.quoted_by,
    placed_at: now,
  }
  await orders.insertCheckout({ ...checkout, total_rupiah }, trx)
  await quotes.close(
    request.id,
    'accepted',
    { closed_at: now, accepted_quote_id: quote.id, acceptance_hash, order_id },
    trx,
  )
  return { ...checkout, total_rupiah: total_rupiah.toString() }
}

function keyOf(request: QuoteRequest): string {
  return `quote:${request.id}`
}

async function sameAcceptance(
  request: QuoteRequest,
  again: { acceptance_hash: string; idempotency_key: string },
  orders: FacilityOrderService,
  trx: Knex.Transaction,
): Promise<Checkout> {
  if (request.acceptance_hash !== again.acceptance_hash)
    throw new ConflictRefusal(
      'quote_closed',
      'Penawaran ini sudah diterima dengan cara penerimaan atau alamat lain. Buka pesanannya di halaman ini.',
    )
  return (await orders.checkoutBy('idempotency_key', keyOf(request), trx)) as Checkout
}

async function refuseUndeliverable(
  acceptance: Acceptance,
  facility: QuoteMaker,
  trx: Knex.Transaction,
): Promise<void> {
  if (acceptance.method === 'pickup') return
  if (!facility.cooperative_id)
    refuseField('method', `${facility.name} belum dilayani koperasi pengiriman; pilih ambil di tempat.`)
  const area = await row(trx, `SELECT 1 FROM area WHERE code = ? AND level = 4`, [
    acceptance.address?.area_code ?? '',
  ])
  if (!area) refuseField('address.area_code', 'Desa atau kelurahan ini tidak dikenal. Pilih dari daftar.')
}

async function workshopName(quote: Quote, trx: Knex.Transaction): Promise<string> {
  const found = await row<{ name: string }>(trx, `SELECT name FROM workshop WHERE id = ?`, [
    quote.workshop_id,
  ])
  return found?.name ?? ''
}

function refuseOtherTotal({ expected_total_rupiah }: Acceptance, plan: PlannedPart): void {
  const goods_rupiah = plan.lines.reduce((sum, line) => sum + line.unit_price_rupiah * line.quantity, 0)
  const total_rupiah = goods_rupiah + plan.shipping_rupiah
  if (expected_total_rupiah !== undefined && expected_total_rupiah !== total_rupiah)
    throw new ConflictRefusal(
      'price_changed',
      'Ongkos kirim atau jumlahnya berubah sejak halaman ini dibuka. Periksa jumlah yang baru, lalu terima lagi.',
      { total_rupiah },
    )
}
