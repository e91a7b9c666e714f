import { MedusaError } from '@medusajs/framework/utils'
import { FieldRefusal } from '../../http/refusal'
import type { FacilityOrder } from '../../modules/facility-order/service'
import type TransferService from '../../modules/transfer/service'
import { rupiah } from '../../money/rupiah'
import { postPaymentReceived } from '../proceeds/post-payment-received'
import { captureCorePayment } from './core-payment'
import { actorOf, dayInFacility, type EffectCall } from './effects'

/**
 * The treasurer found exactly the asked amount on the bank statement: the request is paid, Medusa's payment captures the part's total,
 * the ledger records bank against buyer deposits. The unique code stands outside Medusa's total.
 */
export async function confirmPayment({
  container,
  order,
  move,
  trx,
}: EffectCall): Promise<Partial<FacilityOrder>> {
  const transfer = container.resolve<TransferService>('transfer')
  const request = await transfer.ofOrder(order.id, trx)
  if (request?.state !== 'open' || !move.payment || move.mover.kind !== 'staff')
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Tidak ada pembayaran yang ditunggu untuk pesanan ini.',
    )
  const { received_on, amount_rupiah } = move.payment
  if (BigInt(amount_rupiah) !== BigInt(request.amount_rupiah))
    throw new FieldRefusal({
      amount_rupiah: `Jumlah harus persis ${formatted(request.amount_rupiah)}, termasuk kode unik. Bila yang masuk berbeda, jangan konfirmasi; hubungi pembeli.`,
    })
  const today = await dayInFacility(order.facility_id, move.now, trx)
  const asked_on = await dayInFacility(order.facility_id, request.requested_at, trx)
  if (received_on > today) throw new FieldRefusal({ received_on: 'Tanggal masuk tidak boleh di masa depan.' })
  if (received_on < asked_on)
    throw new FieldRefusal({
      received_on: `Tanggal masuk tidak boleh sebelum permintaan bayar (${asked_on}).`,
    })

  await transfer.markPaid(
    request.id,
    { staff_id: move.mover.scope.staff_id, received_on, now: move.now },
    trx,
  )
  await captureCorePayment(container, order, move.mover.scope.staff_id, trx)
  await postPaymentReceived(
    container,
    {
      facility_order_id: order.id,
      facility_id: order.facility_id,
      goods_rupiah: rupiah(order.goods_rupiah),
      shipping_rupiah: rupiah(order.shipping_rupiah),
      unique_code_rupiah: rupiah(request.unique_code),
      received_on,
      actor: actorOf(move),
      source_id: request.id,
    },
    trx,
  )
  return {}
}

function formatted(amount: string): string {
  return `Rp${new Intl.NumberFormat('id-ID').format(BigInt(amount))}`
}
