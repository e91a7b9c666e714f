import type { MedusaContainer } from '@medusajs/framework/types'
import type { WorkingCalendarShape } from '../../contract/working-calendar'
import { isProvisional } from '../../modules/approval/holidays/holiday-years'
import type ApprovalService from '../../modules/approval/service'

/** A facility's office hours with the holidays of this year and the next. */
export async function readWorkingCalendar(
  container: MedusaContainer,
  { facility_id, now }: { facility_id: string; now: Date },
): Promise<WorkingCalendarShape> {
  const approval = container.resolve<ApprovalService>('approval')
  const { time_zone, working_hours } = await approval.calendarOf(facility_id)
  const this_year = Number(
    new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: time_zone }).format(now),
  )
  const years = [this_year, this_year + 1]
  const holidays = await approval.holidaysOf(years)
  return {
    time_zone,
    working_hours: working_hours as WorkingCalendarShape['working_hours'],
    years: years.map((year) => {
      const ofYear = holidays.filter(({ day }) => day.startsWith(`${year}-`))
      const is_complete = ofYear.length > 0 && !ofYear.some(({ legal_basis }) => isProvisional(legal_basis))
      return { year, is_complete, holidays: ofYear }
    }),
  }
}
