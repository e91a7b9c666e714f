import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import type TreasuryService from '../../modules/treasury/service'
import { facilities } from '../organisations'
import { presets } from '../presets'

/** Gives every selling facility the split scheme it takes over from a preset, once. */
export async function fillSchemes(
  container: MedusaContainer,
  {
    facilities: facility_ids,
    partners: partner_ids,
  }: { facilities: Readonly<Record<string, string>>; partners: Readonly<Record<string, string>> },
): Promise<void> {
  const treasury = container.resolve<TreasuryService>('treasury')
  for (const facility of facilities) {
    const preset = presets.find((each) => each.key === facility.split_preset)
    const facility_id = facility_ids[facility.slug]
    if (!preset || !facility_id || (await treasury.schemeInForce(facility_id, preset.valid_from))) continue
    await database(container).transaction((trx) =>
      treasury.adoptScheme(
        {
          facility_id,
          name: preset.name,
          valid_from: preset.valid_from,
          base: preset.base,
          legal_basis: preset.legal_basis,
          settlement_trigger: facility.settlement_trigger,
          components: preset.components.map((component) =>
            component.kind === 'MITRA'
              ? { ...component, partner_id: partner_ids[facility.split_partner ?? ''] ?? null }
              : component,
          ),
          recorded_by: 'system',
        },
        trx,
      ),
    )
  }
}
