import type { OpennessMonth } from '../../../medusa/src/contract/openness.ts'
import type { Words } from '../../i18n/words.ts'

/** A month, or months told together, with the lengths of its bars in per cent of the longest. */
export interface MonthBar extends OpennessMonth {
  label: string
  sold_percent: number
  deposited_percent: number
}

/** The months of a year with their names and bars. What falls below nothing has no bar; the table beside tells it. */
export function monthBars(
  months: readonly OpennessMonth[],
  words: Words['openness'],
  locale: string,
): MonthBar[] {
  const longest = Math.max(1, ...months.flatMap((each) => [each.sold_rupiah, each.deposited_rupiah]))
  const percent = (amount: number) => Math.round((Math.max(0, amount) / longest) * 1_000) / 10
  return months.map((each) => ({
    ...each,
    label: monthsLabel(each.months, words, locale),
    sold_percent: percent(each.sold_rupiah),
    deposited_percent: percent(each.deposited_rupiah),
  }))
}

function monthsLabel(months: readonly number[], words: Words['openness'], locale: string): string {
  const language = locale === 'en' ? 'en-GB' : 'id-ID'
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  const names = months.map((month) => name.format(new Date(Date.UTC(2026, month - 1, 1))))
  const [only] = names
  if (names.length === 1 && only) return only
  return words.merged(new Intl.ListFormat(language, { type: 'conjunction' }).format(names))
}
