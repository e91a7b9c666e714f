import { createHash } from 'node:crypto'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { notFound } from '../../http/refusal'
import type FacilityOrderService from '../../modules/facility-order/service'
import type TransferService from '../../modules/transfer/service'
import { makeProofPicture } from './make-proof-picture'

/** Keeps a buyer's picture of the transfer slip with the payment request of one part; returns how many there are. */
export async function attachProof(
  container: MedusaContainer,
  input: { token: string; facility_order_id: string; bytes: Buffer; now: Date },
): Promise<number> {
  const orders = container.resolve<FacilityOrderService>('facility_order')
  const checkout = await orders.checkoutBy('token', input.token)
  const order = await orders.find(input.facility_order_id)
  if (!checkout || order?.order_id !== checkout.order_id) notFound('Pesanan')
  const transfer = container.resolve<TransferService>('transfer')
  const request = await transfer.ofOrder(order.id)
  if (request?.state !== 'open')
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      'Tidak ada pembayaran yang sedang ditunggu untuk bagian pesanan ini.',
    )
  const picture = await makeProofPicture(input.bytes)
  const hash = createHash('sha256').update(picture.bytes).digest('hex')
  return transfer.addProof(request.id, {
    hash,
    width: picture.width,
    height: picture.height,
    picture: picture.bytes,
    now: input.now,
  })
}
