import type { MedusaContainer } from '@medusajs/framework/types'
import { row, type Sql } from '../../database/sql'
import type PremiService from '../../modules/premi/service'
import { rupiah } from '../../money/rupiah'
import { facilityDay } from '../proceeds/facility-day'

export interface TakeBackPremi {
  settlement_id: string
  actor: string
  now: Date
}

/**
 * Takes back what codes were allocated of a settlement, in the transaction that reverses it; call it after the reversal is posted
 * and recorded. A balance may fall below zero where the premi was paid already: the next premi makes up for it first.
 */
export async function takeBackPremi(
  container: MedusaContainer,
  { settlement_id, actor, now }: TakeBackPremi,
  trx: Sql,
): Promise<void> {
  const settlement = await row<{ facility_id: string }>(
    trx,
    'SELECT facility_id FROM settlement WHERE id = ?',
    [settlement_id],
  )
  if (!settlement) return
  const { facility_id } = settlement
  const premi = container.resolve<PremiService>('premi')
  // An allocation that runs at this moment ends first, and is then seen; one that comes later sees the reversal.
  await premi.lock(facility_id, trx)
  const allocated = await premi.allocatedOf(settlement_id, trx)
  if (allocated.length === 0) return
  const entered_on = await facilityDay(container, facility_id, now, trx)
  await premi.recordEntries(
    allocated.map(({ maker_id, amount_rupiah }) => ({
      maker_id,
      kind: 'TAKEN_BACK',
      settlement_id,
      allocation_id: null,
      payout_id: null,
      amount_rupiah: rupiah(-amount_rupiah),
    })),
    { facility_id, entered_on, recorded_by: actor, recorded_at: now },
    trx,
  )
}
