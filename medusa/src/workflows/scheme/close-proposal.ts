import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import { ConflictRefusal, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type FacilityService from '../../modules/facility/service'
import type { ProposalEnd, SchemeProposal } from '../../modules/treasury/scheme/proposal'
import type TreasuryService from '../../modules/treasury/service'
import { refuseActingHead } from '../approval/refuse-acting-head'
import { facilityDay } from '../proceeds/facility-day'
import { earliestDay } from './propose-scheme'

interface Close {
  id: string
  staff: StaffScope
  now: Date
}

/** Adopts a proposal of somebody else: it becomes the facility's next scheme, in one transaction. */
export function adoptScheme(container: MedusaContainer, close: Close): Promise<void> {
  refuseStandIn(close.staff)
  return closing(container, close, async (proposal, end, trx) => {
    refuseOwn(proposal, close.staff, 'menetapkannya')
    const earliest = await earliestDay(container, proposal.facility_id, close.now)
    if (proposal.valid_from < earliest)
      refuse(
        `Tanggal mulai usulan ini (${proposal.valid_from}) sudah lewat; paling awal ${earliest}. Tolak usulan ini, lalu minta diajukan lagi.`,
      )
    if (proposal.components.some(({ kind, partner_id }) => kind === 'MITRA' && !partner_id))
      refuse(
        'Usulan ini belum menyebut mitranya. Tolak usulan ini, lalu minta diajukan lagi dengan mitranya.',
      )
    await container.resolve<TreasuryService>('treasury').adoptProposal(proposal, end, trx)
  })
}

/** Refuses a proposal of somebody else, with a reason. */
export function refuseScheme(container: MedusaContainer, close: Close & { reason: string }): Promise<void> {
  refuseStandIn(close.staff)
  return closing(container, close, async (proposal, end, trx) => {
    refuseOwn(proposal, close.staff, 'menolaknya; Anda dapat menariknya kembali')
    const refused = { ...end, state: 'refused' as const, closing_reason: close.reason }
    await container.resolve<TreasuryService>('treasury').declineProposal(proposal.id, refused, trx)
  })
}

/** Takes one's own proposal back. */
export function withdrawScheme(container: MedusaContainer, close: Close & { reason: string }): Promise<void> {
  return closing(container, close, async (proposal, end, trx) => {
    if (proposal.proposed_by !== close.staff.staff_id)
      refuse('Hanya yang mengajukan usulan ini yang dapat menariknya.')
    const withdrawn = { ...end, state: 'withdrawn' as const, closing_reason: close.reason }
    await container.resolve<TreasuryService>('treasury').declineProposal(proposal.id, withdrawn, trx)
  })
}

/** The proposal, if it is one of the facility or of a facility of the region that the caller acts for. */
export async function visibleProposal(
  container: MedusaContainer,
  proposal: SchemeProposal | undefined,
  staff: StaffScope,
): Promise<SchemeProposal> {
  if (!proposal) return notFound('Usulan')
  if (staff.organisation_type === 'region') {
    const facility = await container.resolve<FacilityService>('facility').facilityById(proposal.facility_id)
    return facility?.region_office_id === staff.organisation_id ? proposal : notFound('Usulan')
  }
  return proposal.facility_id === staff.organisation_id ? proposal : notFound('Usulan')
}

type Closer = (
  proposal: SchemeProposal,
  end: Omit<ProposalEnd, 'state'>,
  trx: Knex.Transaction,
) => Promise<void>

/** Locks the proposal, so that of two who close it at the same moment the second is told so. */
function closing(container: MedusaContainer, { id, staff, now }: Close, act: Closer): Promise<void> {
  const treasury = container.resolve<TreasuryService>('treasury')
  return database(container).transaction(async (trx) => {
    const proposal = await visibleProposal(container, await treasury.lockProposal(id, trx), staff)
    if (proposal.state !== 'waiting')
      throw new ConflictRefusal(
        'already_closed',
        'Usulan ini sudah ditutup. Muat ulang untuk melihat hasilnya.',
      )
    const end = {
      closed_by: staff.staff_id,
      closer_role: roleOf(staff),
      closed_at: now,
      closed_on: await facilityDay(container, proposal.facility_id, now, trx),
      closing_reason: null,
    }
    await act(proposal, end, trx)
  })
}

function roleOf({ organisation_type, roles }: StaffScope): ProposalEnd['closer_role'] {
  if (organisation_type === 'region') return 'region_officer'
  return roles.includes('head') ? 'head' : 'treasurer'
}

function refuseStandIn(staff: StaffScope): void {
  if (staff.organisation_type === 'facility') refuseActingHead(staff)
}

function refuseOwn(proposal: SchemeProposal, staff: StaffScope, act: string): void {
  if (proposal.proposed_by === staff.staff_id)
    refuse(`Usulan ini Anda ajukan sendiri. Orang lain yang ${act}.`)
}

function refuse(sentence: string): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)
}
