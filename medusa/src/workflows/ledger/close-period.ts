import type { MedusaContainer } from '@medusajs/framework/types'
import type { Period } from '../../contract/period'
import { ConflictRefusal, refuseField } from '../../http/refusal'
import type LedgerService from '../../modules/ledger/service'
import { nextPeriodOf, periodJson } from './period-checklist'

export interface CloseMonth {
  facility_id: string
  /** The first day of the month, as the page showed it. */
  starts_on: string
  actor: string
  now: Date
}

/** What is said when a month is not ready, by what it lacks. */
const sentences: Readonly<Record<string, string>> = {
  month_over: 'Bulan itu belum berakhir.',
  clearing: 'Akun kliring belum nol. Selesaikan dahulu uang yang masih di jalan.',
  journals: 'Masih ada jurnal manual yang menunggu keputusan.',
  trial_balance: 'Neraca saldo tidak seimbang. Jalankan pemeriksaan buku.',
}

/** Closes the month that is next. The database asks everything again, under the book's lock. */
export async function closeMonth(
  container: MedusaContainer,
  { facility_id, starts_on, actor, now }: CloseMonth,
): Promise<Period> {
  const ledger = container.resolve<LedgerService>('ledger')
  const next = await nextPeriodOf(container, facility_id, now)
  if (!next) return refuseField('starts_on', 'Buku ini masih kosong, jadi belum ada bulan yang ditutup.')
  if (next.starts_on !== starts_on)
    throw new ConflictRefusal('stale_version', 'Bulan itu sudah ditutup, atau bukan bulan berikutnya.')
  const missing = next.checks.find(({ is_met, is_required }) => is_required && !is_met)
  if (missing) refuseField('starts_on', sentences[missing.name] as string)
  const { ends_on } = next
  await ledger.closePeriod({ facility_id, starts_on, ends_on, closed_by: actor, now })
  const [closed] = await ledger.periods(facility_id)
  return periodJson(closed!)
}
