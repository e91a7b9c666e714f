import type { MedusaContainer } from '@medusajs/framework/types'
import { database } from '../../database/sql'
import type { Workshop } from '../../modules/facility/organisation'
import type FacilityService from '../../modules/facility/service'
import { approvePayout } from '../../workflows/payout/decide-payout'
import { addMaker } from '../../workflows/premi/add-maker'
import { allocatePremi } from '../../workflows/premi/allocate-premi'
import { preparePremiPayout } from '../../workflows/premi/pay-premi'
import { planAllocation } from '../../workflows/premi/plan-allocation'
import { planMark } from '../../workflows/premi/plan-mark'
import { recordWork } from '../../workflows/premi/record-work'
import { facilityDay } from '../../workflows/proceeds/facility-day'
import type { StaffOf } from './fill-accounts'

const SLUG = 'rutan-ruteng'
const DAY_MS = 86_400_000
/** Two makers a workshop, and a workday a week for ten weeks. */
const MAKERS_PER_WORKSHOP = 2
const WEEKS = 10

/**
 * Gives one facility codes and ten weeks of work, allocates the premi of the first month that has any, and pays it out by two
 * people; what came later waits to be allocated.
 */
export async function fillWorkLog(
  container: MedusaContainer,
  { staffOf, facilities, now }: { staffOf: StaffOf; facilities: Readonly<Record<string, string>>; now: Date },
): Promise<void> {
  const facility_id = facilities[SLUG] as string
  const officer = staffOf('kasubsi', SLUG).staff_id
  const workshops = await container.resolve<FacilityService>('facility').workshopsOf(facility_id)
  const began = new Date(now.getTime() - (WEEKS + 2) * 7 * DAY_MS)
  const active_from = began.toISOString().slice(0, 10)
  for (const [index, workshop] of workshops.entries()) {
    const codes = Array.from({ length: MAKERS_PER_WORKSHOP }, (_, place) => codeOf(index, place))
    for (const code of codes)
      await addMaker(container, {
        facility_id,
        code,
        workshop_id: workshop.id,
        active_from,
        actor: officer,
        now: began,
      })
    await logWeeks(container, { facility_id, workshop, codes, actor: officer, now })
  }
  const treasurer = staffOf('treasurer', SLUG).staff_id
  const planned = await planAllocation(facility_id, null, database(container))
  const month = planned.find(({ shares }) => shares.length > 0)?.settled_on.slice(0, 7)
  if (!month) return
  const first_day = `${month}-01`
  const expected_mark = planMark(await planAllocation(facility_id, first_day, database(container)))
  const allocation = { facility_id, month: first_day, expected_mark, actor: treasurer, now }
  await allocatePremi(container, allocation)
  const payout = await preparePremiPayout(container, {
    facility_id,
    paid_on: await facilityDay(container, facility_id, now),
    document_reference: 'BA-PREMI/RTG/001',
    memo: 'Premi atas penjualan yang sudah dibagi, disimpan sebagai tabungan',
    actor: treasurer,
    now,
  })
  await approvePayout(container, { facility_id, id: payout.id, actor: staffOf('head', SLUG).staff_id, now })
}

/** `RTG-001`, `RTG-002`, … */
function codeOf(workshop: number, place: number): string {
  return `RTG-${String(workshop * MAKERS_PER_WORKSHOP + place + 1).padStart(3, '0')}`
}

async function logWeeks(
  container: MedusaContainer,
  {
    facility_id,
    workshop,
    codes,
    actor,
    now,
  }: { facility_id: string; workshop: Workshop; codes: readonly string[]; actor: string; now: Date },
): Promise<void> {
  for (let week = WEEKS; week >= 1; week--) {
    const day = new Date(now.getTime() - week * 7 * DAY_MS)
    await recordWork(container, {
      facility_id,
      workshop_id: workshop.id,
      facility_order_id: null,
      worked_on: day.toISOString().slice(0, 10),
      // Between six and seven and a half hours, in quarters; the first code of a workshop works a little longer.
      entries: codes.map((code, place) => ({ code, quantity: 24 + ((week * 3 + place * 5) % 7) - place })),
      actor,
      now: day,
    })
  }
}
