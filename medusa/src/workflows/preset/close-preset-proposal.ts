import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { MedusaError } from '@medusajs/framework/utils'
import { database } from '../../database/sql'
import { ConflictRefusal, notFound } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type { PresetProposal, PresetProposalEnd } from '../../modules/treasury/scheme/preset-proposal'
import type TreasuryService from '../../modules/treasury/service'
import { directorateDay, earliestPresetDay } from './preset-days'

interface Close {
  id: string
  staff: StaffScope
  now: Date
}

/** Adopts a proposal of another officer: the preset changes from its day on, in one transaction. */
export function adoptPreset(container: MedusaContainer, close: Close): Promise<void> {
  return closing(container, close, async (proposal, end, trx) => {
    refuseOwn(proposal, close.staff, 'menetapkannya')
    const treasury = container.resolve<TreasuryService>('treasury')
    const versions = (await treasury.presetVersions(trx)).filter(({ key }) => key === proposal.key)
    const earliest = earliestPresetDay(versions, end.closed_on)
    if (proposal.valid_from < earliest)
      refuse(
        `Tanggal usulan ini (${proposal.valid_from}) sudah lewat; paling awal ${earliest}. Tolak usulan ini, lalu minta diajukan lagi.`,
      )
    await treasury.adoptPresetProposal(proposal, end, trx)
  })
}

/** Refuses a proposal of another officer, with a reason. */
export function refusePreset(container: MedusaContainer, close: Close & { reason: string }): Promise<void> {
  return closing(container, close, async (proposal, end, trx) => {
    refuseOwn(proposal, close.staff, 'menolaknya; Anda dapat menariknya kembali')
    const refused = { ...end, state: 'refused' as const, closing_reason: close.reason }
    await container.resolve<TreasuryService>('treasury').declinePresetProposal(proposal.id, refused, trx)
  })
}

/** Takes one's own proposal back. */
export function withdrawPreset(container: MedusaContainer, close: Close & { reason: string }): Promise<void> {
  return closing(container, close, async (proposal, end, trx) => {
    if (proposal.proposed_by !== close.staff.staff_id)
      refuse('Hanya yang mengajukan usulan ini yang dapat menariknya.')
    const withdrawn = { ...end, state: 'withdrawn' as const, closing_reason: close.reason }
    await container.resolve<TreasuryService>('treasury').declinePresetProposal(proposal.id, withdrawn, trx)
  })
}

type Closer = (
  proposal: PresetProposal,
  end: Omit<PresetProposalEnd, 'state'>,
  trx: Knex.Transaction,
) => Promise<void>

/** Locks the proposal, so that of two who close it at the same moment the second is told so. */
function closing(container: MedusaContainer, { id, staff, now }: Close, act: Closer): Promise<void> {
  const treasury = container.resolve<TreasuryService>('treasury')
  return database(container).transaction(async (trx) => {
    const proposal = (await treasury.lockPresetProposal(id, trx)) ?? notFound('Usulan')
    if (proposal.state !== 'waiting')
      throw new ConflictRefusal(
        'already_closed',
        'Usulan ini sudah ditutup. Muat ulang untuk melihat hasilnya.',
      )
    const closed_on = directorateDay(now)
    await act(proposal, { closed_by: staff.staff_id, closed_at: now, closed_on, closing_reason: null }, trx)
  })
}

function refuseOwn(proposal: PresetProposal, staff: StaffScope, act: string): void {
  if (proposal.proposed_by === staff.staff_id)
    refuse(`Usulan ini Anda ajukan sendiri. Orang lain yang ${act}.`)
}

function refuse(sentence: string): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, sentence)
}
