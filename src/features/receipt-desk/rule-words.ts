import type { DepositRuleShape } from '../../../medusa/src/contract/deposit-rule.ts'
import type { Words } from '../../i18n/words.ts'

type Rule = Pick<
  DepositRuleShape,
  'kind' | 'cut_off' | 'permit_number' | 'permit_valid_until' | 'period' | 'period_day'
>

/** The rule of a facility that recorded none, as the backend applies it. */
export const NORMAL_RULE: Rule = {
  kind: 'SAME_DAY',
  cut_off: '12:00',
  permit_number: null,
  permit_valid_until: null,
  period: null,
  period_day: null,
}

/** What a rule says, in sentences: when, until which hour, by which permit. `day` and `weekday` write a date and a day of the week. */
export function ruleSentences(
  rule: Rule,
  words: Words['receipt_desk']['rules'],
  write: { day: (on: string) => string; weekday: (day: number) => string },
): string[] {
  const sentences = [words.kinds[rule.kind]]
  if (rule.period && rule.period_day)
    sentences.push(
      rule.period === 'WEEKLY'
        ? words.every_week(write.weekday(rule.period_day))
        : words.every_month(rule.period_day),
    )
  if (rule.permit_number && rule.permit_valid_until)
    sentences.push(words.permit_of(rule.permit_number, write.day(rule.permit_valid_until)))
  if (rule.kind !== 'NEXT_WORKDAY')
    sentences.push(rule.cut_off ? words.cut_off_at(rule.cut_off.replace(':', '.')) : words.cut_off_none)
  return sentences
}

/** The name of a weekday, Monday being 1, in the reader's language. */
export function weekdayName(day: number, locale: string): string {
  // The first of June 2026 is a Monday.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'id-ID', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(Date.UTC(2026, 5, day)))
}
