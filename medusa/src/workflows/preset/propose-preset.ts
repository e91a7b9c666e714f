import type { MedusaContainer } from '@medusajs/framework/types'
import type { PresetEndInput, PresetInput } from '../../contract/preset'
import { ConflictRefusal, notFound, refuseField } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type { PresetVersion } from '../../modules/treasury/scheme/preset'
import type { NewPresetProposal } from '../../modules/treasury/scheme/preset-proposal'
import type TreasuryService from '../../modules/treasury/service'
import { daysLater } from '../checkout/promised-dates'
import { namedShares } from '../scheme/propose-scheme'
import { directorateDay, earliestPresetDay } from './preset-days'

const DAYS_AHEAD = 366

interface Proposing<Input> {
  staff: StaffScope
  input: Input
  now: Date
}

/** Proposes a new preset, or the successor of one. Answers the proposal's id. */
export async function proposePreset(
  container: MedusaContainer,
  { staff, input, now }: Proposing<PresetInput>,
): Promise<string> {
  const { key, is_successor, valid_from, document_reference, reason, components, ...content } = input
  const versions = await versionsOf(container, key)
  if (is_successor && versions.length === 0) return notFound('Preset')
  if (!is_successor && versions.length > 0)
    refuseField('key', 'Kunci ini sudah dipakai preset lain. Pilih kunci lain, atau ajukan versi barunya.')
  refuseWrongDay(versions, valid_from, now)
  return record(container, {
    act: 'publish',
    content: { ...content, components: namedShares(components) },
    key,
    valid_from,
    document_reference,
    reason,
    proposed_by: staff.staff_id,
    proposed_at: now,
  })
}

/** Proposes to offer a preset no more from a day on. Answers the proposal's id. */
export async function proposePresetEnd(
  container: MedusaContainer,
  { staff, input, now }: Proposing<PresetEndInput>,
): Promise<string> {
  const versions = await versionsOf(container, input.key)
  const newest = versions[0] ?? notFound('Preset')
  if (newest.valid_to) refuseField('key', `Preset ini sudah diakhiri; hari terakhirnya ${newest.valid_to}.`)
  refuseWrongDay(versions, input.valid_from, now)
  return record(container, {
    ...input,
    act: 'end',
    content: null,
    proposed_by: staff.staff_id,
    proposed_at: now,
  })
}

async function versionsOf(container: MedusaContainer, key: string): Promise<PresetVersion[]> {
  const versions = await container.resolve<TreasuryService>('treasury').presetVersions()
  return versions.filter((version) => version.key === key)
}

/** An adopted version is not taken back, so a mistyped year is refused as well. */
function refuseWrongDay(versions: readonly PresetVersion[], valid_from: string, now: Date): void {
  const today = directorateDay(now)
  const earliest = earliestPresetDay(versions, today)
  if (valid_from < earliest)
    refuseField(
      'valid_from',
      `Paling awal ${earliest}: preset tidak berlaku surut, dan tidak mendahului versinya yang terakhir.`,
    )
  if (valid_from > daysLater(today, DAYS_AHEAD))
    refuseField('valid_from', 'Paling lambat setahun dari hari ini. Periksa tahunnya.')
}

async function record(container: MedusaContainer, proposal: NewPresetProposal): Promise<string> {
  try {
    return await container.resolve<TreasuryService>('treasury').proposePreset(proposal)
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'preset_proposal_one_waits') throw error
    throw new ConflictRefusal(
      'proposal_waits',
      'Usulan lain untuk preset ini masih menunggu. Tunggu sampai ditetapkan, ditolak, atau ditarik, lalu ajukan lagi.',
    )
  }
}
