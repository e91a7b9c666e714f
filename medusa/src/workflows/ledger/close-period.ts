import type { MedusaContainer } from '@medusajs/framework/types'
import type { Period } from '../../contract/period'
import { ConflictRefusal, refuseField } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type LedgerService from '../../modules/ledger/service'
import { refuseActingHead } from '../approval/refuse-acting-head'
import { nextPeriodOf, periodJson } from './period-checklist'

export interface CloseMonth {
  staff: StaffScope
  /** The first day of the month, as the page showed it. */
  starts_on: string
  now: Date
}

/** What is said when a month is not ready, by what it lacks. */
const sentences: Readonly<Record<string, string>> = {
  month_over: 'Bulan itu belum berakhir.',
  clearing: 'Akun kliring belum nol. Selesaikan dahulu uang yang masih di jalan.',
  journals: 'Masih ada jurnal manual yang menunggu keputusan.',
  trial_balance: 'Neraca saldo tidak seimbang. Jalankan pemeriksaan buku.',
}

/** Closes the month that is next, by the head in person. The database asks everything again, under the book's lock. */
export async function closeMonth(
  container: MedusaContainer,
  { staff, starts_on, now }: CloseMonth,
): Promise<Period> {
  const facility_id = staff.organisation_id
  refuseActingHead(staff, 'Pelaksana harian tidak menutup buku. Penutupan bulan menunggu kepala.')
  const ledger = container.resolve<LedgerService>('ledger')
  const next = await nextPeriodOf(container, facility_id, now)
  if (!next) return refuseField('starts_on', 'Buku ini masih kosong, jadi belum ada bulan yang ditutup.')
  if (next.starts_on !== starts_on)
    throw new ConflictRefusal('stale_version', 'Bulan itu sudah ditutup, atau bukan bulan berikutnya.')
  const missing = next.checks.find(({ is_met, is_required }) => is_required && !is_met)
  if (missing) refuseField('starts_on', sentences[missing.name] as string)
  const { ends_on } = next
  await ledger.closePeriod({ facility_id, starts_on, ends_on, closed_by: staff.staff_id, now })
  const [closed] = await ledger.periods(facility_id)
  return periodJson(closed!)
}
