import type { Context, IInventoryService } from '@medusajs/framework/types'
import { Modules } from '@medusajs/framework/utils'
import type { OrderChange } from '../../contract/approval'
import { joinTransaction, row } from '../../database/sql'
import { FieldRefusal, refuseField } from '../../http/refusal'
import type FacilityOrderService from '../../modules/facility-order/service'
import type { FacilityOrder, FacilityOrderLine } from '../../modules/facility-order/service'
import { deliveryFee } from '../checkout/delivery-fee'
import type { EffectCall } from '../facility-order/effects'
import { readRound, writeRound } from './open-round'

/**
 * Changes what is decided on, within what the buyer agreed to: other dates, fewer pieces, a lower price. Opens a new round under the
 * order's own rule version, which makes the steps taken so far void.
 */
export async function changeContent(call: EffectCall): Promise<Partial<FacilityOrder>> {
  const { container, order, move, trx } = call
  const change = move.change
  if (!change) throw new Error('a change without content')
  const service = container.resolve<FacilityOrderService>('facility_order')
  const lines = await service.lines(order.id, trx)
  const changed = changedLines(lines, change)
  await takeBackReservations(call, lines, changed)
  for (const line of changed)
    await trx('facility_order_line')
      .where({ id: line.id })
      .update({
        quantity: line.quantity,
        unit_price_rupiah: line.unit_price_rupiah,
        total_rupiah: total(line).toString(),
      })
  const now_lines = lines.map((line) => changed.find(({ id }) => id === line.id) ?? line)
  const goods = now_lines.reduce((sum, line) => sum + total(line), 0n)
  const shipping = await shippingOf(call, now_lines)
  const columns = {
    promised_from: change.promised_from ?? order.promised_from,
    promised_to: change.promised_to ?? order.promised_to,
    buyer_type: change.buyer_type ?? order.buyer_type,
    address: changedAddress(order, change),
    goods_rupiah: goods.toString(),
    shipping_rupiah: String(shipping),
    total_rupiah: (goods + BigInt(shipping)).toString(),
  }
  if (columns.promised_to < columns.promised_from)
    refuseField('promised_to', 'Tanggal selesai tidak boleh sebelum tanggal mulai.')
  const round = await readRound(order, trx)
  if (!round) throw new Error(`facility order ${order.id} has no round ${order.round}`)
  const opened = await writeRound(
    container,
    {
      order: { ...order, ...columns },
      cause: 'changed',
      approval_rule_id: round.approval_rule_id,
      event_seq: order.version + 1,
      opened_at: move.now,
      changed_by: move.mover.kind === 'staff' ? move.mover.scope.staff_id : undefined,
    },
    trx,
  )
  if (opened.content_hash === round.content_hash)
    refuseField(
      'note',
      'Belum ada yang diubah. Ubah tanggal, jumlah, harga, alamat, atau jenis pembeli dahulu.',
    )
  return { ...columns, ...opened }
}

type Priced = Pick<FacilityOrderLine, 'quantity' | 'unit_price_rupiah'>

function total(line: Priced): bigint {
  return BigInt(line.unit_price_rupiah) * BigInt(line.quantity)
}

/** The lines as they will be; refuses more than was ordered, and a higher price: the buyer agreed to neither. */
function changedLines(lines: readonly FacilityOrderLine[], change: OrderChange): FacilityOrderLine[] {
  const problems: Record<string, string> = {}
  const changed = (change.lines ?? []).flatMap((wanted, index) => {
    const line = lines.find(({ id }) => id === wanted.facility_order_line_id)
    if (!line) {
      problems[`lines.${index}.facility_order_line_id`] = 'Barang ini tidak ada dalam pesanan.'
      return []
    }
    const quantity = wanted.quantity ?? line.quantity
    const unit_price_rupiah = wanted.unit_price_rupiah ?? Number(line.unit_price_rupiah)
    if (quantity > line.quantity)
      problems[`lines.${index}.quantity`] = `Paling banyak ${line.quantity}, sebanyak yang dipesan.`
    if (unit_price_rupiah > Number(line.unit_price_rupiah))
      problems[`lines.${index}.unit_price_rupiah`] =
        'Harga tidak boleh lebih tinggi daripada yang disetujui pembeli.'
    return [{ ...line, quantity, unit_price_rupiah }]
  })
  if (Object.keys(problems).length) throw new FieldRefusal(problems)
  return changed
}

function changedAddress(order: FacilityOrder, { address }: OrderChange): FacilityOrder['address'] {
  if (!address) return order.address
  if (!order.address)
    refuseField('address.street', 'Pesanan ini diambil di tempat, jadi tidak ada alamat yang diubah.')
  return {
    area_code: order.address.area_code,
    street: address.street,
    postal_code: address.postal_code,
    landmark: address.landmark || null,
  }
}

/** Fewer pieces may weigh less; the buyer never pays more than was agreed. */
async function shippingOf({ order, trx }: EffectCall, lines: readonly FacilityOrderLine[]): Promise<number> {
  const agreed = Number(order.shipping_rupiah)
  if (order.method !== 'delivery' || !order.address) return agreed
  const facility = await row<{ area_code: string }>(trx, `SELECT area_code FROM facility WHERE id = ?`, [
    order.facility_id,
  ])
  if (!facility) throw new Error(`facility ${order.facility_id} is gone`)
  const weight_grams = lines.reduce((sum, line) => sum + line.weight_grams * line.quantity, 0)
  const fee = deliveryFee({
    from_area_code: facility.area_code,
    to_area_code: order.address.area_code,
    weight_grams,
  })
  return Math.min(agreed, fee)
}

/** Pieces that are no longer part of the order are for sale again. */
async function takeBackReservations(
  { container, trx }: EffectCall,
  before: readonly FacilityOrderLine[],
  after: readonly FacilityOrderLine[],
): Promise<void> {
  const inventory = container.resolve<IInventoryService>(Modules.INVENTORY)
  for (const line of after) {
    const earlier = before.find(({ id }) => id === line.id)
    if (!earlier || earlier.quantity === line.quantity) continue
    const reserved = await row<{ id: string }>(
      trx,
      `SELECT r.id FROM reservation_item r
        JOIN inventory_level il ON il.inventory_item_id = r.inventory_item_id AND il.location_id = r.location_id AND il.deleted_at IS NULL
        WHERE r.line_item_id = ? AND r.deleted_at IS NULL ORDER BY il.id FOR UPDATE OF il`,
      [line.order_line_item_id],
    )
    if (!reserved) continue
    const joined = joinTransaction(inventory, trx)
    await inventory.updateReservationItems({ id: reserved.id, quantity: line.quantity }, joined as Context)
    await joined.transactionManager.flush()
  }
}
