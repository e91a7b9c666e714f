import type { MedusaContainer } from '@medusajs/framework/types'
import type LedgerService from '../../modules/ledger/service'
import { approveJournal } from '../../workflows/ledger/decide-journal'
import { prepareJournal } from '../../workflows/ledger/prepare-journal'
import { facilityDay } from '../../workflows/proceeds/facility-day'
import type { StaffOf } from './fill-accounts'

const FACILITY = 'rutan-ruteng'
const DAY = 86_400_000

/** Interest of the bank that was booked last week, and its fee, which the treasurer prepared yesterday and the head has not seen yet. */
export async function fillJournals(
  container: MedusaContainer,
  { staffOf, facilities, now }: { staffOf: StaffOf; facilities: Readonly<Record<string, string>>; now: Date },
): Promise<void> {
  const facility_id = facilities[FACILITY] as string
  const { journals } = await container
    .resolve<LedgerService>('ledger')
    .manualJournals(facility_id, { limit: 1 })
  if (journals.length > 0) return
  const prepare = async (
    days_ago: number,
    [debit, credit, amount_rupiah]: readonly [string, string, number],
    memo: string,
    document_reference: string,
  ) => {
    const at = new Date(now.getTime() - days_ago * DAY)
    return prepareJournal(container, {
      facility_id,
      journal: {
        kind: 'journal',
        effective_on: await facilityDay(container, facility_id, at),
        memo,
        document_reference,
        lines: [{ debit, credit, amount_rupiah }],
      },
      actor: staffOf('treasurer', FACILITY).staff_id,
      now: at,
    })
  }
  const interest = await prepare(8, ['1101', '2402', 18_500], 'Jasa giro rekening penerimaan', 'RK-BRI-0912')
  await approveJournal(container, {
    facility_id,
    id: interest.id,
    actor: staffOf('head', FACILITY).staff_id,
    now: new Date(now.getTime() - 7 * DAY),
  })
  await prepare(1, ['2402', '1101', 6_500], 'Biaya administrasi bank bulan ini', 'RK-BRI-0931')
}
