import type { MedusaContainer } from '@medusajs/framework/types'
import { HOLIDAY_YEARS } from '../../modules/approval/holidays/holiday-years'
import type ApprovalService from '../../modules/approval/service'

/** Brings the table of holidays to what the years of this version say. Runs at every start. */
export async function loadHolidays(container: MedusaContainer): Promise<void> {
  await container.resolve<ApprovalService>('approval').writeHolidays(HOLIDAY_YEARS)
}
