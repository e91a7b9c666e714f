import { mailHtml } from './mail-html'
import type { ComposedMail } from './order-mail'
import type { MailLocale } from './order-mail-data'
import { rupiahText } from './rupiah-text'

/** A good that somebody waited for. */
export interface WaitingListMailData {
  /** Empty when it is not known any more. */
  buyer_name: string
  name: string
  facility_name: string
  price_rupiah: number
  /** The product page. */
  url: string
}

const WORDS = {
  id: {
    greeting: (name: string) => (name ? `Yth. ${name},` : 'Salam,'),
    subject: (good: string) => `${good} sudah tersedia lagi`,
    opening: (good: string, facility: string, price: string) =>
      `Anda meminta kabar tentang ${good}. Sekarang barang itu dapat dipesan lagi di ${facility} seharga ${price}.`,
    look: 'Lihat barangnya:',
    once: 'Kabar ini dikirim satu kali. Barang tidak kami simpankan: siapa yang memesan lebih dahulu, dialah yang dilayani lebih dahulu.',
    closing: 'Salam hangat,\nLapak Binaan\nDibuat dengan tekun. Dijual dengan jujur.',
  },
  en: {
    greeting: (name: string) => (name ? `Dear ${name},` : 'Hello,'),
    subject: (good: string) => `${good} is available again`,
    opening: (good: string, facility: string, price: string) =>
      `You asked for news of ${good}. It can be ordered again from ${facility} for ${price}.`,
    look: 'See it here:',
    once: 'This is sent once. Nothing is put aside: whoever orders first is served first.',
    closing: 'Kind regards,\nLapak Binaan\nMade with patience. Sold with honesty.',
  },
} as const

/** Writes the mail to somebody on a waiting list. Pure: the same data gives the same mail. */
export function waitingListMail(data: WaitingListMailData, locale: MailLocale = 'id'): ComposedMail {
  const words = WORDS[locale]
  const paragraphs = [
    words.greeting(data.buyer_name),
    words.opening(data.name, data.facility_name, rupiahText(data.price_rupiah)),
    `${words.look}\n${data.url}`,
    words.once,
    words.closing,
  ]
  return {
    subject: words.subject(data.name),
    body_text: paragraphs.join('\n\n'),
    body_html: mailHtml(paragraphs, locale),
  }
}
