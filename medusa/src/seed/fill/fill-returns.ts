import type { MedusaContainer } from '@medusajs/framework/types'
import { database, row } from '../../database/sql'
import type TreasuryService from '../../modules/treasury/service'
import { moveFacilityOrder } from '../../workflows/facility-order/move-facility-order'
import { facilityDay } from '../../workflows/proceeds/facility-day'
import { stepReturn } from '../../workflows/settlement/return-revenue'
import type { StaffOf } from './fill-accounts'

const SLUG = 'lpp-tangerang'

/** One sale came back after its state revenue was deposited: the claim is on its way to the treasury office, once. */
export async function fillReturns(
  container: MedusaContainer,
  { staffOf, facilities, now }: { staffOf: StaffOf; facilities: Readonly<Record<string, string>>; now: Date },
): Promise<void> {
  const facility_id = facilities[SLUG] as string
  const order = await row<{ id: string }>(
    database(container),
    `SELECT o.id FROM facility_order o WHERE o.facility_id = ? AND o.state = 'settled'
        AND NOT EXISTS (SELECT FROM revenue_return r WHERE r.facility_id = o.facility_id) ORDER BY o.placed_at LIMIT 1`,
    [facility_id],
  )
  if (!order) return
  await moveFacilityOrder(container, {
    facility_order_id: order.id,
    transition: 'accept_return',
    mover: { kind: 'staff', scope: staffOf('head', SLUG) },
    now,
    reason_code: 'quality',
    note: 'Sabun sampai dalam keadaan patah; barang sudah kami terima kembali.',
  })
  const [claim] = await container.resolve<TreasuryService>('treasury').revenueReturns(facility_id)
  if (!claim) return
  const on = await facilityDay(container, facility_id, now)
  await stepReturn(container, {
    id: claim.id,
    staff: staffOf('treasurer', SLUG),
    step: { step: 'send', letter_number: 'W.11.PAS.12-KU.02.02-118', on },
    now,
  })
}
