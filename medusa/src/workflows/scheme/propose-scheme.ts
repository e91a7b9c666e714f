import type { MedusaContainer } from '@medusajs/framework/types'
import type { SchemeProposalInput } from '../../contract/scheme'
import { ConflictRefusal, refuseField } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type FacilityService from '../../modules/facility/service'
import type { ProposedComponent } from '../../modules/treasury/scheme/proposal'
import type { SplitComponent } from '../../modules/treasury/scheme/split'
import type TreasuryService from '../../modules/treasury/service'
import { daysLater } from '../checkout/promised-dates'
import { facilityDay } from '../proceeds/facility-day'

const DAYS_AHEAD = 366

/** Proposes another scheme for the facility. Answers the proposal's id. */
export async function proposeScheme(
  container: MedusaContainer,
  { staff, input, now }: { staff: StaffScope; input: SchemeProposalInput; now: Date },
): Promise<string> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const facility_id = staff.organisation_id
  refuseEarlierThan(await earliestDay(container, facility_id, now), input.valid_from)
  refuseFarDay(await facilityDay(container, facility_id, now), input.valid_from)
  await refuseStrangers(container, facility_id, input.components)
  try {
    return await treasury.proposeScheme({
      ...input,
      components: namedShares(input.components),
      facility_id,
      proposed_by: staff.staff_id,
      proposer_role: staff.roles.includes('head') ? 'head' : 'treasurer',
      proposed_at: now,
    })
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'split_proposal_one_waits') throw error
    throw new ConflictRefusal(
      'proposal_waits',
      'Usulan lain masih menunggu. Tunggu sampai ditetapkan, ditolak, atau ditarik, lalu ajukan lagi.',
    )
  }
}

/** The first day a proposal of today may begin with: today, and after the newest scheme has begun. */
export async function earliestDay(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<string> {
  const today = await facilityDay(container, facility_id, now)
  const [newest] = await container.resolve<TreasuryService>('treasury').schemes(facility_id)
  if (!newest || newest.valid_from < today) return today
  return daysLater(newest.valid_from, 1)
}

function refuseEarlierThan(earliest: string, valid_from: string): void {
  if (valid_from >= earliest) return
  refuseField(
    'valid_from',
    `Skema baru paling awal berlaku mulai ${earliest}: tidak surut, dan sesudah skema yang terakhir dimulai.`,
  )
}

/** A partner that a share names is one of the facility's own. */
export async function refuseStrangers(
  container: MedusaContainer,
  facility_id: string,
  shares: readonly Pick<ProposedComponent, 'partner_id'>[],
): Promise<void> {
  const partners = await container.resolve<FacilityService>('facility').partnersOf(facility_id)
  for (const [place, { partner_id }] of shares.entries())
    if (partner_id && !partners.some(({ id }) => id === partner_id))
      refuseField(`components.${place}.partner_id`, 'Pilih salah satu mitra UPT ini.')
}

/** An adopted scheme is not taken back, so a mistyped year would hold the facility to it. */
function refuseFarDay(today: string, valid_from: string): void {
  if (valid_from > daysLater(today, DAYS_AHEAD))
    refuseField('valid_from', 'Skema baru paling lambat berlaku setahun dari hari ini. Periksa tahunnya.')
}

/** Shares with codes after their receiver: `koperasi`, and `koperasi-2` for a second one. */
export function namedShares(
  shares: readonly Omit<ProposedComponent, 'code'>[],
): (ProposedComponent & SplitComponent)[] {
  return shares.map(({ kind, label, rate_bps, partner_id }, index) => {
    const nth = shares.slice(0, index + 1).filter((share) => share.kind === kind).length
    const code = nth === 1 ? kind.toLowerCase() : `${kind.toLowerCase()}-${nth}`
    return { position: index + 1, code, label, kind, rate_bps, ...(partner_id ? { partner_id } : {}) }
  })
}
