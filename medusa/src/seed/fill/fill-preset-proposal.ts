import type { MedusaContainer } from '@medusajs/framework/types'
import type TreasuryService from '../../modules/treasury/service'
import { daysLater } from '../../workflows/checkout/promised-dates'
import { directorateDay } from '../../workflows/preset/preset-days'
import { proposePreset } from '../../workflows/preset/propose-preset'
import type { StaffOf } from './fill-accounts'

const DAY = 86_400_000

/** One officer of the directorate has proposed a new version of a preset; the other has not decided yet. */
export async function fillPresetProposal(
  container: MedusaContainer,
  { staffOf, now }: { staffOf: StaffOf; now: Date },
): Promise<void> {
  if ((await container.resolve<TreasuryService>('treasury').presetProposals(1)).length > 0) return
  await proposePreset(container, {
    staff: staffOf('directorate_officer', 'ditjenpas'),
    input: {
      key: 'bangli',
      is_successor: true,
      name: 'Bangli: 35/50/15 dari keuntungan',
      base: 'NET_OF_COST',
      components: [
        { kind: 'PREMI', label: 'Premi warga binaan', rate_bps: 3_500 },
        { kind: 'PNBP', label: 'PNBP ke Kas Negara', rate_bps: 5_000 },
        { kind: 'PROGRAM', label: 'Program pembinaan', rate_bps: 1_500 },
      ],
      legal_basis: 'Praktik Lapas Narkotika Bangli, 2023 (angka contoh)',
      source: 'Praktik menurut berita ANTARA Bali (2023). Dasar pembagiannya perlu diperiksa bagian hukum.',
      certainty: 'ONE_SOURCE',
      document_reference: 'PAS-PK.01.04-231 (contoh)',
      valid_from: daysLater(directorateDay(now), 30),
      reason: 'Biaya bahan perlu kembali ke bengkel lebih dulu; UPT lain meminta contoh seperti ini.',
    },
    now: new Date(now.getTime() - 2 * DAY),
  })
}
