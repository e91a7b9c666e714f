import type { MedusaContainer } from '@medusajs/framework/types'
import type { Sql } from '../../database/sql'
import type { Payout } from '../../modules/payout/payout'
import type PremiService from '../../modules/premi/service'

/** Gives each code back what a payout of premi paid it; only the approval of the payout's return calls it, after the reversal. */
export async function returnPremi(
  container: MedusaContainer,
  { payout, entered_on, actor, now }: { payout: Payout; entered_on: string; actor: string; now: Date },
  trx: Sql,
): Promise<void> {
  const premi = container.resolve<PremiService>('premi')
  const { facility_id } = payout
  await premi.lock(facility_id, trx)
  const lines = await premi.payoutLines([payout.id], trx)
  await premi.recordEntries(
    lines.map(({ maker_id, amount_rupiah }) => ({
      maker_id,
      kind: 'RETURNED',
      settlement_id: null,
      allocation_id: null,
      payout_id: payout.id,
      amount_rupiah,
    })),
    { facility_id, entered_on, recorded_by: actor, recorded_at: now },
    trx,
  )
}
