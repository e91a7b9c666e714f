import type { TrackedQuoteRequest } from '../../../medusa/src/contract/quote-shape.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Words } from '../../i18n/words.ts'
import { formatDate } from '../../lib/dates.ts'
import { formatRupiah } from '../../lib/money.ts'
import { formatWeight } from '../product/weight.ts'

export type Quote = TrackedQuoteRequest['quotes'][number]

/** One line of a quote; `before` is what the revision before it said, where that was different. */
export interface QuoteFact {
  label: string
  value: string
  before?: string
}

/** What one quote says to its buyer, without what it leaves empty. */
export function quoteFacts(quote: Quote, words: Words['custom_order'], locale: Locale): QuoteFact[] {
  const { facts } = words
  const all: QuoteFact[] = [
    { label: facts.unit_price, value: formatRupiah(quote.unit_price_rupiah) },
    { label: facts.goods, value: formatRupiah(quote.goods_rupiah) },
    { label: facts.lead, value: words.days(quote.lead_time_days_min, quote.lead_time_days_max) },
    { label: facts.valid_until, value: formatDate(quote.valid_until, 'UTC', locale) },
    { label: facts.weight, value: formatWeight(quote.weight_grams, locale) },
    { label: facts.workshop, value: quote.workshop_name },
    { label: facts.note, value: quote.note ?? '' },
  ]
  return all.filter((fact) => fact.value !== '')
}

/** The facts of a revision with what each said before; a fact that is new says so by a dash. */
export function withChanges(
  facts: readonly QuoteFact[],
  earlier: readonly QuoteFact[] | undefined,
): QuoteFact[] {
  if (!earlier) return [...facts]
  return facts.map((fact) => {
    const before = earlier.find(({ label }) => label === fact.label)?.value ?? '–'
    return before === fact.value ? fact : { ...fact, before }
  })
}
