import type { MedusaContainer } from '@medusajs/framework/types'
import { database, type Sql } from '../../database/sql'
import type FacilityService from '../../modules/facility/service'
import { dayAfter } from '../checkout/promised-dates'

/** The calendar day in the facility's own time zone, `2026-11-21`: what its books are dated by. */
export async function facilityDay(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
  sql: Sql = database(container),
): Promise<string> {
  const facility = await container.resolve<FacilityService>('facility').facilityById(facility_id, sql)
  return dayAfter(now, facility?.time_zone ?? 'Asia/Jakarta', 0)
}
