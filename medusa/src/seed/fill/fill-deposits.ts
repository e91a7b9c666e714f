import type { MedusaContainer } from '@medusajs/framework/types'
import type TreasuryService from '../../modules/treasury/service'
import { recordDepositRule } from '../../workflows/deposit/deposit-rules'
import { markAsListed, takeTreasuryList } from '../../workflows/deposit/reconcile'
import { recordDeposit } from '../../workflows/deposit/record-deposit'
import { facilityDay } from '../../workflows/proceeds/facility-day'
import type { StaffOf } from './fill-accounts'

interface Fill {
  staffOf: StaffOf
  facilities: Readonly<Record<string, string>>
  now: Date
}

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** One facility deposits on the next working day, since before its first sale; all others follow the normal rule. */
export async function fillDepositRules(
  container: MedusaContainer,
  { staffOf, facilities, now }: Fill,
): Promise<void> {
  const slug = 'rutan-donggala'
  const facility_id = facilities[slug] as string
  const then = new Date(now.getTime() - 70 * DAY)
  await recordDepositRule(container, {
    staff: staffOf('head', slug),
    rule: {
      kind: 'NEXT_WORKDAY',
      cut_off: null,
      permit_number: null,
      permit_valid_until: null,
      period: null,
      period_day: null,
      valid_from: await facilityDay(container, facility_id, then),
      legal_basis: 'PMK 3/2013 Pasal 4 ayat (2)',
    },
    now: then,
  })
}

/** A bill whose code runs out in five hours, with late revenue beside it, and deposits that the treasury lists as well. */
export async function fillDeposits(container: MedusaContainer, fill: Fill): Promise<void> {
  await billOldest(container, fill, 'lapas-palu')
  for (const slug of ['lapas-palu', 'rutan-ruteng']) await reconcile(container, fill, slug)
}

async function billOldest(
  container: MedusaContainer,
  { staffOf, facilities, now }: Fill,
  slug: string,
): Promise<void> {
  const facility_id = facilities[slug] as string
  const [oldest] = await container.resolve<TreasuryService>('treasury').uncovered(facility_id, null)
  if (!oldest) return
  const billed_at = new Date(now.getTime() - 7 * DAY + 5 * HOUR)
  await recordDeposit(container, {
    facility_id,
    account_code: oldest.account_code,
    amount_rupiah: oldest.amount_rupiah,
    settlement_ids: [oldest.settlement_id],
    billing_code: `8${billed_at.toISOString().slice(0, 10).replaceAll('-', '')}004417`,
    billing_expires_at: new Date(billed_at.getTime() + 7 * DAY),
    actor: staffOf('treasurer', slug).staff_id,
    now: billed_at,
  })
}

async function reconcile(
  container: MedusaContainer,
  { staffOf, facilities, now }: Fill,
  slug: string,
): Promise<void> {
  const facility_id = facilities[slug] as string
  const actor = staffOf('treasurer', slug).staff_id
  const { deposits } = await container
    .resolve<TreasuryService>('treasury')
    .deposits(facility_id, { limit: 50 })
  const paid = deposits.filter(({ state }) => state === 'paid')
  const lines = paid.map((each) =>
    [each.ntpn, each.ntb, each.billing_code, each.account_code, each.amount_rupiah, each.paid_on].join(';'),
  )
  const csv = ['NTPN;NTB;Kode Billing;Akun;Jumlah;Tanggal', ...lines].join('\n')
  await takeTreasuryList(container, { facility_id, csv, actor, now })
  // The newest waits for the treasurer's own look.
  const deposit_ids = paid.slice(1).map(({ id }) => id)
  if (deposit_ids.length > 0) await markAsListed(container, { facility_id, deposit_ids, actor, now })
}
