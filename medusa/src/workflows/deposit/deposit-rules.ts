import type { MedusaContainer } from '@medusajs/framework/types'
import type { DepositRuleInput } from '../../contract/deposit-rule'
import { refuseField } from '../../http/refusal'
import type { StaffScope } from '../../http/staff-scope'
import type ApprovalService from '../../modules/approval/service'
import type { DepositRule } from '../../modules/treasury/deposit/deposit-rule'
import {
  type DepositCalendar,
  dayAfter,
  depositDueOn,
  isWorkday,
  localMoment,
  NORMAL_TERMS,
} from '../../modules/treasury/deposit/due-date'
import type TreasuryService from '../../modules/treasury/service'
import { refuseActingHead } from '../approval/refuse-acting-head'
import { facilityDay } from '../proceeds/facility-day'
import { depositCalendar } from './deposit-calendar'
import { localInstant } from './record-receipts'

/** Records the next version of a facility's rule. By the head in person. It never reaches back: receipts keep the due date they were given. */
export async function recordDepositRule(
  container: MedusaContainer,
  given: { staff: StaffScope; rule: DepositRuleInput; now: Date },
): Promise<DepositRule> {
  const { staff, rule, now } = given
  const facility_id = staff.organisation_id
  refuseActingHead(staff)
  if (rule.valid_from < (await facilityDay(container, facility_id, now)))
    refuseField('valid_from', 'Aturan tidak berlaku surut. Isi hari ini atau sesudahnya.')
  const treasury = container.resolve<TreasuryService>('treasury')
  const permit =
    rule.kind === 'PERIODIC'
      ? {}
      : { permit_number: null, permit_valid_until: null, period: null, period_day: null }
  const id = await treasury.recordDepositRule({
    ...rule,
    ...permit,
    cut_off: rule.kind === 'NEXT_WORKDAY' ? null : rule.cut_off,
    facility_id,
    recorded_by: staff.staff_id,
    recorded_at: now,
  })
  const rules = await treasury.depositRules(facility_id)
  return rules.find((each) => each.id === id) as DepositRule
}

/** A moment of receipt, the holiday it falls on, and when it must be deposited. */
export interface DueExample {
  received_at: Date
  holiday: string | null
  due_on: string
}

/** The versions of a facility's rule, the one of today, and what it means for some coming days. */
export async function depositRules(
  container: MedusaContainer,
  facility_id: string,
  now: Date,
): Promise<{ rules: DepositRule[]; in_force: DepositRule | undefined; examples: DueExample[] }> {
  const treasury = container.resolve<TreasuryService>('treasury')
  const calendar = await depositCalendar(container, facility_id, now)
  const today = localMoment(now, calendar.zone).day
  const year = now.getUTCFullYear()
  const [rules, in_force, named] = await Promise.all([
    treasury.depositRules(facility_id),
    treasury.depositRuleOn(facility_id, today),
    container.resolve<ApprovalService>('approval').holidaysOf([year, year + 1]),
  ])
  const names = new Map(named.map(({ day, name }) => [day, name]))
  const examples = momentsAhead(today, calendar).map(({ day, time }) => {
    const received_at = localInstant(day, calendar.zone, time)
    return {
      received_at,
      holiday: names.get(day) ?? null,
      due_on: depositDueOn(received_at, in_force ?? NORMAL_TERMS, calendar),
    }
  })
  return { rules, in_force, examples }
}

/** A working morning, a Friday after noon, a Saturday, and the next holiday on a weekday. */
function momentsAhead(today: string, { holidays }: DepositCalendar): { day: string; time: string }[] {
  const days: string[] = []
  for (let day = today; days.length < 366; day = dayAfter(day)) days.push(day)
  const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
  const first = (is_it: (day: string) => boolean) => days.find(is_it)
  const workday = first((day) => isWorkday(day, holidays))
  const friday = first((day) => weekday(day) === 5 && isWorkday(day, holidays))
  const saturday = first((day) => weekday(day) === 6 && !holidays.has(day))
  const holiday = first((day) => holidays.has(day) && weekday(day) % 6 !== 0)
  const moments = [
    { day: workday, time: '10:00' },
    { day: friday, time: '13:00' },
    { day: saturday, time: '09:00' },
    { day: holiday, time: '09:00' },
  ]
  return moments.flatMap(({ day, time }) => (day ? [{ day, time }] : []))
}
