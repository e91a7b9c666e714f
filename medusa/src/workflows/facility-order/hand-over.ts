import { generateEntityId } from '@medusajs/framework/utils'
import { row, rows } from '../../database/sql'
import { FieldRefusal, forbid } from '../../http/refusal'
import type { FacilityOrder } from '../../modules/facility-order/service'
import type { EffectCall } from './effects'

/** The facility hands its part over to the cooperative, whole: a hand-over record with the quantities it counted. */
export async function writeHandOver({ order, move, trx }: EffectCall): Promise<Partial<FacilityOrder>> {
  if (move.mover.kind !== 'staff') forbid('Serah terima dicatat oleh petugas.')
  const lines = await rows<{ id: string; quantity: number; name: string }>(
    trx,
    `SELECT id, quantity, name FROM facility_order_line WHERE facility_order_id = ? ORDER BY id`,
    [order.id],
  )
  const counted = new Map(move.lines?.map((line) => [line.facility_order_line_id, line.quantity]))
  for (const line of lines)
    if (counted.has(line.id) && counted.get(line.id) !== line.quantity)
      throw new FieldRefusal({
        [`lines.${line.id}`]: `${line.name}: serahkan ${line.quantity} buah sesuai pesanan. Bila kurang, selesaikan dahulu.`,
      })
  const id = generateEntityId(undefined, 'handov')
  await trx('hand_over').insert({
    id,
    facility_order_id: order.id,
    document_number: `BAST/${order.number}`,
    cooperative_id: order.cooperative_id,
    handed_by: move.mover.scope.staff_id,
    handed_at: move.now,
  })
  await trx('hand_over_line').insert(
    lines.map((line) => ({
      hand_over_id: id,
      facility_order_line_id: line.id,
      quantity_handed: line.quantity,
    })),
  )
  return {}
}

/**
 * The cooperative counted and accepts. A quantity below what was handed needs a note and keeps the goods from being shipped: when the
 * rest has come, they are counted again.
 */
export async function acceptHandOver({ order, move, trx }: EffectCall): Promise<Partial<FacilityOrder>> {
  if (move.mover.kind !== 'staff') forbid('Serah terima dicatat oleh petugas koperasi.')
  const hand_over = await row<{ id: string }>(trx, `SELECT id FROM hand_over WHERE facility_order_id = ?`, [
    order.id,
  ])
  const handed = await rows<{ facility_order_line_id: string; quantity_handed: number }>(
    trx,
    `SELECT facility_order_line_id, quantity_handed FROM hand_over_line WHERE hand_over_id = ?`,
    [hand_over?.id],
  )
  const counted = new Map(move.lines?.map((line) => [line.facility_order_line_id, line.quantity]))
  let differs = false
  for (const line of handed) {
    const quantity = counted.get(line.facility_order_line_id)
    const field = `lines.${line.facility_order_line_id}`
    if (quantity === undefined) throw new FieldRefusal({ [field]: 'Isi jumlah yang diterima.' })
    if (quantity > line.quantity_handed)
      throw new FieldRefusal({ [field]: `Tidak boleh lebih dari yang diserahkan (${line.quantity_handed}).` })
    differs ||= quantity !== line.quantity_handed
    await trx('hand_over_line')
      .where({ hand_over_id: hand_over?.id, facility_order_line_id: line.facility_order_line_id })
      .update({ quantity_accepted: quantity })
  }
  if (differs && !move.note)
    throw new FieldRefusal({ note: 'Jumlah berbeda dari yang diserahkan; jelaskan dalam catatan.' })
  await trx('hand_over')
    .where({ id: hand_over?.id })
    .update({ accepted_by: move.mover.scope.staff_id, accepted_at: move.now, note: move.note || null })
  return {}
}
