import type { DeskQuoteRequest } from '../../../medusa/src/contract/quote-shape.ts'
import type { Locale } from '../../i18n/locale.ts'
import type { Words } from '../../i18n/words.ts'
import { formatRupiah } from '../../lib/money.ts'
import { type QuoteFact, quoteFacts } from '../custom-order/quote-facts.ts'

/** What one quote says on the desk: all that the buyer sees, and what it is booked on and by which role it was made. */
export function deskFacts(
  quote: DeskQuoteRequest['quotes'][number],
  words: Words,
  locale: Locale,
): QuoteFact[] {
  const { facts } = words.custom_order
  const role = Object.entries(words.role).find(([name]) => name === quote.role)?.[1] ?? ''
  return [
    ...quoteFacts(quote, words.custom_order, locale),
    { label: facts.cost, value: formatRupiah(quote.cost_rupiah) },
    { label: facts.account, value: quote.account_code },
    { label: words.quote_desk.quoted_by, value: role },
  ]
}
