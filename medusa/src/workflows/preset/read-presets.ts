import type { MedusaContainer } from '@medusajs/framework/types'
import type { PresetProposalShape, PresetShape, PresetVersionShape } from '../../contract/preset'
import { notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type { PresetContent, PresetVersion } from '../../modules/treasury/scheme/preset'
import type { PresetProposal } from '../../modules/treasury/scheme/preset-proposal'
import type TreasuryService from '../../modules/treasury/service'
import { daysLater } from '../checkout/promised-dates'
import { directorateDay, earliestPresetDay } from './preset-days'

const PROPOSALS_MAX = 100

/** The presets of the country, what becomes of them, and what the caller may do about it. */
export async function readPresets(container: MedusaContainer, staff: StaffScope, now: Date) {
  const treasury = container.resolve<TreasuryService>('treasury')
  const today = directorateDay(now)
  const [versions, proposals] = await Promise.all([
    treasury.presetVersions(),
    treasury.presetProposals(PROPOSALS_MAX),
  ])
  const keys = [...new Set(versions.map(({ key }) => key))]
  return {
    presets: keys.map((key) => presetJson(key, { versions, proposals, today })),
    proposals: proposals.map((proposal) => proposalJson(proposal, versions, staff)),
    earliest_day: today,
  }
}

/** One proposal beside the version that is offered until its day. */
export async function readPresetProposal(
  container: MedusaContainer,
  { id, staff, now }: { id: string; staff: StaffScope; now: Date },
): Promise<{ proposal: PresetProposalShape; replaced: PresetVersionShape | null }> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const proposal = (await treasury.presetProposal(id)) ?? notFound('Usulan')
  const versions = await treasury.presetVersions()
  const day_before = daysLater(proposal.valid_from, -1)
  const replaced = versions.find(({ key, ...version }) => key === proposal.key && isOn(version, day_before))
  return {
    proposal: proposalJson(proposal, versions, staff),
    replaced: replaced ? versionJson(replaced, directorateDay(now)) : null,
  }
}

function isOn(
  { valid_from, valid_to }: Pick<PresetVersion, 'valid_from' | 'valid_to'>,
  day: string,
): boolean {
  return valid_from <= day && (valid_to === null || valid_to >= day)
}

function presetJson(
  key: string,
  known: { versions: readonly PresetVersion[]; proposals: readonly PresetProposal[]; today: string },
): PresetShape {
  const versions = known.versions.filter((version) => version.key === key)
  const waiting = known.proposals.find((proposal) => proposal.key === key && proposal.state === 'waiting')
  return {
    key,
    earliest_day: earliestPresetDay(versions, known.today),
    may_end: versions[0]?.valid_to === null,
    waiting_proposal_id: waiting?.id ?? null,
    versions: versions.map((version) => versionJson(version, known.today)),
  }
}

function versionJson(version: PresetVersion, today: string): PresetVersionShape {
  const has_ended = version.valid_to !== null && version.valid_to < today
  const has_begun = version.valid_from <= today
  return {
    ...version,
    components: sharesOf(version),
    state: has_ended ? 'ended' : has_begun ? 'in_force' : 'coming',
  }
}

function proposalJson(
  proposal: PresetProposal,
  versions: readonly PresetVersion[],
  staff: StaffScope,
): PresetProposalShape {
  const { proposed_by, closed_by: _closer, content, ...shown } = proposal
  const is_own = proposed_by === staff.staff_id
  return {
    ...shown,
    title: content?.name ?? versions.find(({ key }) => key === proposal.key)?.name ?? proposal.key,
    content: content && { ...content, components: sharesOf(content) },
    is_own,
    proposed_at: proposal.proposed_at.toISOString(),
    closed_at: proposal.closed_at?.toISOString() ?? null,
    allowed_acts: proposal.state !== 'waiting' ? [] : is_own ? ['withdraw'] : ['adopt', 'refuse'],
  }
}

function sharesOf({ components }: Pick<PresetContent, 'components'>) {
  return components.map(({ label, kind, rate_bps }) => ({ label, kind, rate_bps }))
}
