import type { MedusaContainer } from '@medusajs/framework/types'
import type TreasuryService from '../../modules/treasury/service'
import { dayAfter } from '../../workflows/checkout/promised-dates'
import { setTarget } from '../../workflows/target/pnbp-targets'
import type { StaffOf } from './fill-accounts'

/** What each of these facilities is to bring in for the state this year, by account code. */
const TARGETS: readonly (readonly [slug: string, account_code: string, amount_rupiah: number])[] = [
  ['rutan-ruteng', '425119', 1_200_000],
  ['rutan-ruteng', '425112', 300_000],
  ['lapas-palu', '425119', 2_500_000],
]

/** Gives the demo's treasurers a target to work towards. */
export async function fillTargets(
  container: MedusaContainer,
  { staffOf, facilities, now }: { staffOf: StaffOf; facilities: Readonly<Record<string, string>>; now: Date },
): Promise<void> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const year = Number(dayAfter(now, 'Asia/Jakarta', 0).slice(0, 4))
  for (const [slug, account_code, amount_rupiah] of TARGETS) {
    const facility_id = facilities[slug] as string
    const set = await treasury.targets(facility_id, year)
    if (set.some((target) => target.account_code === account_code)) continue
    const actor = staffOf('head', slug).staff_id
    await setTarget(container, { facility_id, year, account_code, amount_rupiah, actor, now })
  }
}
