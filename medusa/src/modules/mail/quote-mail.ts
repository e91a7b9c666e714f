import { mailHtml } from './mail-html'
import type { ComposedMail } from './order-mail'
import type { MailLocale } from './order-mail-data'
import { MAIL_WORDS } from './order-mail-words'
import { QUOTE_MAIL_WORDS } from './quote-mail-words'
import { rupiahText } from './rupiah-text'

/** The occasions on which a buyer of a custom order gets a mail before there is an order. */
export type QuoteMailKind = 'quote_requested' | 'quote_made' | 'quote_revised' | 'quote_refused'

/** What a mail about a request may tell: the facility, never a person on the seller's side. */
export interface QuoteMailData {
  number: string
  title: string
  quantity: number
  buyer_name: string
  facility_name: string
  /** Address of the request's page with its unguessable token. */
  url: string
  /** The newest quote. */
  quote?: {
    revision: number
    unit_price_rupiah: string
    lead_time_days_min: number
    lead_time_days_max: number
    valid_until: string
    note: string | null
  }
  reason?: string
}

const languages = { id: 'id-ID', en: 'en-GB' } as const

/** Writes the mail of one occasion. Pure: the same data gives the same mail. */
export function quoteMail(kind: QuoteMailKind, data: QuoteMailData, locale: MailLocale = 'id'): ComposedMail {
  const words = QUOTE_MAIL_WORDS[locale]
  const { quote } = data
  const tells_quote = kind === 'quote_made' || kind === 'quote_revised'
  const paragraphs = [
    MAIL_WORDS[locale].greeting(data.buyer_name),
    words.opening[kind](data),
    ...(tells_quote && quote
      ? [
          words.quote({
            unit_price: rupiahText(BigInt(quote.unit_price_rupiah)),
            total: rupiahText(BigInt(quote.unit_price_rupiah) * BigInt(data.quantity)),
            quantity: data.quantity,
            lead: { min: quote.lead_time_days_min, max: quote.lead_time_days_max },
            valid_until: dayText(quote.valid_until, locale),
          }),
          ...(quote.note ? [quote.note] : []),
        ]
      : []),
    ...(data.reason ? [words.reason(data.reason)] : []),
    `${words.follow}\n${data.url}`,
    MAIL_WORDS[locale].closing,
  ]
  return {
    subject: words.subject[kind](data),
    body_text: paragraphs.join('\n\n'),
    body_html: mailHtml(paragraphs, locale),
  }
}

function dayText(day: string, locale: MailLocale): string {
  return new Intl.DateTimeFormat(languages[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
}
