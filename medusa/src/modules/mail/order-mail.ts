import { instantText } from './instant-text'
import { mailHtml } from './mail-html'
import type { MailLocale, OrderMailData, OrderMailKind } from './order-mail-data'
import { MAIL_WORDS } from './order-mail-words'
import { rupiahText } from './rupiah-text'

/** Subject and bodies of a mail about an order; the rest of `NewMail` is the caller's. */
export interface ComposedMail {
  subject: string
  body_text: string
  body_html: string
}

/** Writes the mail of one occasion. Pure: the same data gives the same mail. */
export function orderMail(kind: OrderMailKind, data: OrderMailData, locale: MailLocale = 'id'): ComposedMail {
  const words = MAIL_WORDS[locale]
  const paragraphs = [
    words.greeting(data.buyer_name),
    words.opening[kind](data, (instant) => instantText(instant, data.time_zone, locale)),
    ...details(kind, data, locale),
    goodsText(data, locale),
    `${words.follow}\n${data.track_url}`,
    words.closing,
  ]
  return {
    subject: words.subject[kind](data),
    body_text: paragraphs.join('\n\n'),
    body_html: mailHtml(paragraphs, locale),
  }
}

function details(kind: OrderMailKind, data: OrderMailData, locale: MailLocale): string[] {
  const words = MAIL_WORDS[locale]
  const { payment, pickup, shipment, reason } = data
  if (kind === 'approved_pay_now' && payment)
    return [
      words.payment({
        ...payment,
        amount: rupiahText(payment.amount_rupiah),
        due: instantText(payment.due_at, data.time_zone, locale),
      }),
    ]
  if (kind === 'ready_for_pickup' && pickup) return [words.pickup(pickup)]
  if (kind === 'shipped' && shipment) return [words.shipment(shipment)]
  if ((kind === 'rejected' || kind === 'cancelled') && reason) return [words.reason(reason)]
  return []
}

function goodsText(data: OrderMailData, locale: MailLocale): string {
  const words = MAIL_WORDS[locale]
  const goods = data.lines.map(
    (line) => `${line.quantity} × ${line.name} (${line.workshop_name}): ${rupiahText(line.total_rupiah)}`,
  )
  return [
    ...goods,
    `${words.shipping}: ${rupiahText(data.shipping_rupiah)}`,
    `${words.total}: ${rupiahText(data.total_rupiah)}`,
  ].join('\n')
}
