import type { MedusaContainer } from '@medusajs/framework/types'
import type { SchemePreviewShape, SchemeProposalShape, SplitSchemeShape } from '../../contract/scheme-shape'
import { database, rows } from '../../database/sql'
import { holdsOwn, type StaffScope } from '../../http/staff-scope'
import type FacilityService from '../../modules/facility/service'
import type { SchemeProposal } from '../../modules/treasury/scheme/proposal'
import type { SplitScheme } from '../../modules/treasury/scheme/scheme'
import type TreasuryService from '../../modules/treasury/service'
import { facilityDay } from '../proceeds/facility-day'
import { visibleProposal } from './close-proposal'
import { previewScheme } from './preview-scheme'
import { earliestDay, namedShares } from './propose-scheme'

const PROPOSALS_MAX = 50

type Names = ReadonlyMap<string, string>
type Share = SchemeProposal['components'][number]

/** A facility's schemes, proposals and presets, as its desk shows them. */
export async function readSchemes(container: MedusaContainer, staff: StaffScope, now: Date) {
  const treasury = container.resolve<TreasuryService>('treasury')
  const facility_id = staff.organisation_id
  const today = await facilityDay(container, facility_id, now)
  const [schemes, current, proposals, presets] = await Promise.all([
    treasury.schemes(facility_id),
    treasury.schemeInForce(facility_id, today),
    treasury.proposals([facility_id], PROPOSALS_MAX),
    treasury.presets(today),
  ])
  const origins = new Map(proposals.map((proposal) => [proposal.id, proposal]))
  const names = await facilityNames(container, [facility_id])
  const partners = await partnerNames(container, [...schemes, ...proposals])
  const own = await container.resolve<FacilityService>('facility').partnersOf(facility_id)
  return {
    current_id: current?.id ?? null,
    schemes: schemes.map((scheme) => schemeJson(scheme, origins.get(scheme.proposal_id ?? ''), partners)),
    proposals: proposals.map((proposal) => proposalJson(proposal, staff, { facilities: names, partners })),
    presets: presets.map((preset) => ({ ...preset, components: preset.components.map(presetShareJson) })),
    partners: own.map(({ id, name }) => ({ id, name })),
    earliest_day: await earliestDay(container, facility_id, now),
  }
}

/** The proposals of a region's facilities. */
export async function readRegionSchemes(container: MedusaContainer, staff: StaffScope) {
  const facilities = await rows<{ id: string; name: string }>(
    database(container),
    `SELECT id, name FROM facility WHERE region_office_id = ?`,
    [staff.organisation_id],
  )
  const names = new Map(facilities.map(({ id, name }) => [id, name]))
  const proposals = await container
    .resolve<TreasuryService>('treasury')
    .proposals([...names.keys()], PROPOSALS_MAX)
  const shown = { facilities: names, partners: await partnerNames(container, proposals) }
  return { proposals: proposals.map((proposal) => proposalJson(proposal, staff, shown)) }
}

/** One proposal beside the scheme in force; while it waits, tried on recent orders. */
export async function readProposal(
  container: MedusaContainer,
  { id, staff, now }: { id: string; staff: StaffScope; now: Date },
): Promise<{
  proposal: SchemeProposalShape
  current: SplitSchemeShape | null
  preview: SchemePreviewShape | null
}> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const proposal = await visibleProposal(container, await treasury.proposal(id), staff)
  const { facility_id } = proposal
  const current = await treasury.schemeInForce(facility_id, await facilityDay(container, facility_id, now))
  const origin = current?.proposal_id ? await treasury.proposal(current.proposal_id) : undefined
  const partners = await partnerNames(container, current ? [current, proposal] : [proposal])
  const facilities = await facilityNames(container, [facility_id])
  const division = { base: proposal.base, components: namedShares(proposal.components) }
  return {
    proposal: proposalJson(proposal, staff, { facilities, partners }),
    current: current ? schemeJson(current, origin, partners) : null,
    preview:
      proposal.state === 'waiting' ? await previewScheme(container, { facility_id, division, now }) : null,
  }
}

async function facilityNames(container: MedusaContainer, ids: readonly string[]) {
  const found = await rows<{ id: string; name: string }>(
    database(container),
    `SELECT id, name FROM facility WHERE id = ANY (?)`,
    [ids],
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** The names of the partners that shares of these name. */
async function partnerNames(
  container: MedusaContainer,
  divisions: readonly { components: readonly Share[] }[],
): Promise<Names> {
  const ids = divisions.flatMap(({ components }) => components.flatMap(({ partner_id }) => partner_id ?? []))
  if (ids.length === 0) return new Map()
  const named = await container.resolve<FacilityService>('facility').organisationNames([...new Set(ids)])
  return new Map(named.map(({ organisation_id, organisation_name }) => [organisation_id, organisation_name]))
}

function schemeJson(
  scheme: SplitScheme,
  origin: SchemeProposal | undefined,
  partners: Names,
): SplitSchemeShape {
  const { facility_id: _facility, proposal_id: _proposal, components, ...shown } = scheme
  return {
    ...shown,
    components: components.map((share) => shareJson(share, partners)),
    proposal: origin?.closed_at
      ? {
          id: origin.id,
          document_reference: origin.document_reference,
          proposer_role: origin.proposer_role,
          adopter_role: origin.closer_role as string,
          adopted_at: origin.closed_at.toISOString(),
        }
      : null,
  }
}

function proposalJson(
  proposal: SchemeProposal,
  staff: StaffScope,
  names: { facilities: Names; partners: Names },
): SchemeProposalShape {
  const { facility_id, proposed_by, closed_by: _closer, components, ...shown } = proposal
  return {
    ...shown,
    facility: { id: facility_id, name: names.facilities.get(facility_id) ?? '' },
    components: components.map((share) => shareJson(share, names.partners)),
    proposed_at: proposal.proposed_at.toISOString(),
    closed_at: proposal.closed_at?.toISOString() ?? null,
    allowed_acts: allowedActs(proposal.state, proposed_by === staff.staff_id, staff),
  }
}

function allowedActs(
  state: SchemeProposal['state'],
  is_own: boolean,
  staff: StaffScope,
): SchemeProposalShape['allowed_acts'] {
  if (state !== 'waiting') return []
  if (is_own) return staff.organisation_type === 'facility' ? ['withdraw'] : []
  const may_close = staff.organisation_type === 'region' || holdsOwn('head', staff)
  return may_close ? ['adopt', 'refuse'] : []
}

function presetShareJson({ label, kind, rate_bps }: Share) {
  return { label, kind, rate_bps }
}

function shareJson(share: Share, partners: Names) {
  const { partner_id: id } = share
  return { ...presetShareJson(share), partner: id ? { id, name: partners.get(id) ?? '' } : null }
}
