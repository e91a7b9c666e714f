import { addWorkingHours, type WorkingCalendar } from '../../modules/approval/working-time'

/** When a step is due, and when its officers are reminded (half of its working time) and it escalates (three quarters). */
export interface StepTimes {
  remind_at: Date
  escalate_at: Date
  due_at: Date
}

export function stepTimes(opened_at: Date, working_hours: number, calendar: WorkingCalendar): StepTimes {
  return {
    remind_at: addWorkingHours(opened_at, working_hours / 2, calendar),
    escalate_at: addWorkingHours(opened_at, (working_hours * 3) / 4, calendar),
    due_at: addWorkingHours(opened_at, working_hours, calendar),
  }
}
