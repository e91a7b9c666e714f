import type { MedusaContainer } from '@medusajs/framework/types'
import { database, type Sql } from '../../database/sql'
import type ApprovalService from '../../modules/approval/service'
import type FacilityService from '../../modules/facility/service'
import type { DepositCalendar } from '../../modules/treasury/deposit/due-date'

/** Zone and holidays around an instant: what the due dates of a facility's receipts are counted by. */
export async function depositCalendar(
  container: MedusaContainer,
  facility_id: string,
  around: Date,
  sql: Sql = database(container),
): Promise<DepositCalendar> {
  const facility = await container.resolve<FacilityService>('facility').facilityById(facility_id, sql)
  const year = around.getUTCFullYear()
  const holidays = await container
    .resolve<ApprovalService>('approval')
    .holidaysOf([year - 1, year, year + 1], sql)
  return {
    zone: facility?.time_zone ?? 'Asia/Jakarta',
    holidays: new Set(holidays.map(({ day }) => day)),
  }
}
