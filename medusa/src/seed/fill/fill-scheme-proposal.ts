import type { MedusaContainer } from '@medusajs/framework/types'
import type TreasuryService from '../../modules/treasury/service'
import { earliestDay, proposeScheme } from '../../workflows/scheme/propose-scheme'
import type { StaffOf } from './fill-accounts'

const FACILITY = 'rutan-ruteng'
const PARTNER = 'elite-jaya-meubel'
const DAY = 86_400_000

/** One facility's treasurer has proposed to give part of the working capital to the programme; nobody has decided yet. */
export async function fillSchemeProposal(
  container: MedusaContainer,
  {
    staffOf,
    facilities,
    partners,
    now,
  }: {
    staffOf: StaffOf
    facilities: Readonly<Record<string, string>>
    partners: Readonly<Record<string, string>>
    now: Date
  },
): Promise<void> {
  const facility_id = facilities[FACILITY] as string
  const treasury = container.resolve<TreasuryService>('treasury')
  if ((await treasury.proposals([facility_id], 1)).length > 0) return
  await proposeScheme(container, {
    staff: staffOf('treasurer', FACILITY),
    input: {
      name: 'Kepmen 1990 dengan mitra dan program: 50/15/20/10/5 dari keuntungan',
      base: 'NET_OF_COST',
      components: [
        { kind: 'PREMI', label: 'Premi warga binaan', rate_bps: 5_000, partner_id: null },
        { kind: 'PNBP', label: 'PNBP ke Kas Negara', rate_bps: 1_500, partner_id: null },
        { kind: 'MODAL', label: 'Modal kerja bengkel', rate_bps: 2_000, partner_id: null },
        { kind: 'MITRA', label: 'Bagian mitra', rate_bps: 1_000, partner_id: partners[PARTNER] as string },
        { kind: 'PROGRAM', label: 'Program pembinaan', rate_bps: 500, partner_id: null },
      ],
      legal_basis:
        'Kepmen Kehakiman M.01-PP.02.01 Tahun 1990; perjanjian kerja sama Rutan Ruteng dengan mitra mebel; rencana program pembinaan (angka contoh)',
      document_reference: 'W.22-PK.01.04-118',
      settlement_trigger: 'ON_HANDOVER',
      return_window_days: 3,
      valid_from: await earliestDay(container, facility_id, new Date(now.getTime() + 30 * DAY)),
      reason: 'Pelatihan tenun belum punya dana tetap; modal kerja bengkel tahun ini cukup.',
    },
    now: new Date(now.getTime() - 2 * DAY),
  })
}
