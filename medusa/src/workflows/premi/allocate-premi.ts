import type { MedusaContainer } from '@medusajs/framework/types'
import { generateEntityId, MedusaError } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import { ConflictRefusal, refuseField } from '../../http/refusal'
import type PremiService from '../../modules/premi/service'
import { type Rupiah, rupiah, sumRupiah } from '../../money/rupiah'
import { facilityDay } from '../proceeds/facility-day'
import { lockPlanned, type PlannedPart, planAllocation } from './plan-allocation'
import { planMark } from './plan-mark'

export interface AllocatePremi {
  facility_id: string
  /** First day of the month whose settlements are allocated, `2026-11-01`. */
  month: string
  /** The mark of what the preview showed; another one now means that work or settlements changed in the meantime. */
  expected_mark: string
  actor: string
  now: Date
}

/** What an allocation gave, or would give. */
export interface AllocationSum {
  total_rupiah: Rupiah
  settlement_count: number
  maker_count: number
}

/** Sums up a plan; parts without work behind them count for nothing. */
export function sumOf(parts: readonly PlannedPart[]): AllocationSum {
  const allocated = parts.filter(({ shares }) => shares.length > 0)
  return {
    total_rupiah: sumRupiah(allocated.map(({ amount_rupiah }) => amount_rupiah)),
    settlement_count: allocated.length,
    maker_count: new Set(allocated.flatMap(({ shares }) => shares.map(({ code }) => code))).size,
  }
}

/** Allocates the premi of a month's settlements to codes, once, as the preview showed it. */
export function allocatePremi(
  container: MedusaContainer,
  { facility_id, month, expected_mark, actor, now }: AllocatePremi,
): Promise<AllocationSum> {
  return database(container).transaction(async (trx) => {
    const premi = container.resolve<PremiService>('premi')
    const today = await facilityDay(container, facility_id, now, trx)
    if (month > today) refuseField('month', 'Bulan itu belum mulai.')
    const seen = await planAllocation(facility_id, month, trx)
    await lockPlanned(seen, trx)
    await premi.lock(facility_id, trx)
    // Seen again under the locks: what was taken back or allocated in the meantime is gone, and nothing new came in unlocked.
    const parts = (await planAllocation(facility_id, month, trx)).filter(
      ({ settlement_id, shares }) =>
        shares.length > 0 && seen.some((part) => part.settlement_id === settlement_id),
    )
    if (planMark(parts) !== expected_mark)
      throw new ConflictRefusal(
        'allocation_changed',
        'Catatan kerja atau pembagian berubah sesudah pratinjau. Periksa pratinjau yang baru.',
      )
    if (parts.length === 0)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        'Tidak ada premi bulan itu yang dapat dialokasikan. Catat kerjanya dahulu.',
      )
    const id = generateEntityId(undefined, 'pral')
    await premi.recordAllocation({ id, facility_id, month, made_by: actor, made_at: now }, trx)
    const entries = parts.flatMap(({ settlement_id, shares }) =>
      shares.map(({ maker_id, amount_rupiah }) => ({
        maker_id,
        kind: 'ALLOCATED' as const,
        settlement_id,
        allocation_id: id,
        payout_id: null,
        amount_rupiah: rupiah(amount_rupiah),
      })),
    )
    await premi.recordEntries(
      entries,
      { facility_id, entered_on: today, recorded_by: actor, recorded_at: now },
      trx,
    )
    return sumOf(parts)
  })
}
