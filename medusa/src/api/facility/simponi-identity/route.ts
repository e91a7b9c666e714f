import { readSimponiIdentity, recordSimponiIdentity } from '../../../contract/deposit-paper'
import { handle } from '../../../http/handle'
import type TreasuryService from '../../../modules/treasury/service'

const UNKNOWN = { ministry_code: null, unit_code: null }

export const GET = handle(readSimponiIdentity, async ({ staff, container }) => {
  const treasury = container.resolve<TreasuryService>('treasury')
  return { identity: (await treasury.simponiIdentity(staff.organisation_id)) ?? UNKNOWN }
})

export const POST = handle(recordSimponiIdentity, async ({ body, staff, container, now }) => {
  const treasury = container.resolve<TreasuryService>('treasury')
  await treasury.recordSimponiIdentity({
    ...body,
    facility_id: staff.organisation_id,
    recorded_by: staff.staff_id,
    recorded_at: now,
  })
  return { identity: body }
})
