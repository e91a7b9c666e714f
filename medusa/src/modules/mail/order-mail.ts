import { contentChangeText } from './content-change'
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
  const { payment, pickup, shipment, reason, changed } = data
  if (kind === 'approved_pay_now' && payment)
    return [
      words.payment({
        ...payment,
        amount: rupiahText(payment.amount_rupiah),
        due: instantText(payment.due_at, data.time_zone, locale),
      }),
      ...allPayments(data, locale),
    ]
  if (kind === 'order_changed' && changed) {
    const changes = changed.changes.map((change) => contentChangeText(change, locale))
    return [words.changes(changes, changed.note)]
  }
  if (kind === 'rejected' || kind === 'expired')
    return [...(reason ? [words.reason(reason)] : []), ...instead(data, locale)]
  if (kind === 'ready_for_pickup' && pickup) return [words.pickup(pickup)]
  if (kind === 'shipped' && shipment) return [words.shipment(shipment)]
  if ((kind === 'cancelled' || kind === 'returned') && reason) return [words.reason(reason)]
  return []
}

/** The sums of a whole order; a single facility's is told already. */
function allPayments({ payments = [] }: OrderMailData, locale: MailLocale): string[] {
  if (payments.length < 2) return []
  const all = payments.reduce((sum, { amount_rupiah }) => sum + BigInt(amount_rupiah), 0n)
  const each = payments.map(({ facility_name, amount_rupiah }) => ({
    facility_name,
    amount: rupiahText(amount_rupiah),
  }))
  return [MAIL_WORDS[locale].payments(each, rupiahText(all))]
}

/** What the buyer may do instead: goods of others, and the waiting list. */
function instead({ alternatives = [] }: OrderMailData, locale: MailLocale): string[] {
  const words = MAIL_WORDS[locale]
  const goods = alternatives.map(
    ({ name, facility_name, price_rupiah, url }) =>
      `${name} (${facility_name}), ${rupiahText(price_rupiah)}\n${url}`,
  )
  return [...(goods.length ? [words.alternatives(goods)] : []), words.waiting_list]
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
