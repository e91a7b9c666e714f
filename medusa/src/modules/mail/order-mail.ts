import { instantText } from './instant-text'
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
    body_html: htmlOf(paragraphs, locale),
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

function htmlOf(paragraphs: readonly string[], locale: MailLocale): string {
  const body = paragraphs.map((text) => `<p>${linked(escaped(text)).replaceAll('\n', '<br>')}</p>`).join('\n')
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body style="margin:0;background:#FBF8F2">
<div style="max-width:36rem;margin:0 auto;padding:24px;font:16px/1.6 system-ui,sans-serif;color:#1F2A24">
<p style="font-weight:700;color:#1E6B4E">Lapak Binaan</p>
${body}
</div></body></html>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function linked(html: string): string {
  return html.replace(/https?:\/\/[^\s<]+/g, (url) => `<a href="${url}" style="color:#1E6B4E">${url}</a>`)
}
