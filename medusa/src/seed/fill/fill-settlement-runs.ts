import type { MedusaContainer } from '@medusajs/framework/types'
import type TreasuryService from '../../modules/treasury/service'
import { facilities } from '../organisations'

/**
 * Where proceeds are divided at the hand-over, the treasurer does it from the list, once; elsewhere the system does it when the
 * return window has closed.
 */
export async function fillSettlementRuns(
  container: MedusaContainer,
  facility_ids: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const treasury = container.resolve<TreasuryService>('treasury')
  for (const { slug, settlement_trigger } of facilities) {
    const facility_id = facility_ids[slug]
    if (!facility_id || settlement_trigger !== 'ON_HANDOVER') continue
    if ((await treasury.settlementRun(facility_id)) === 'by_treasurer') continue
    await treasury.setSettlementRun({ facility_id, run: 'by_treasurer', set_by: 'system', set_at: now })
  }
}
