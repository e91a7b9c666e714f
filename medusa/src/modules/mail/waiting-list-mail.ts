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
  /** It is sold by harvest, and a harvest has been opened. */
  is_harvest: boolean
  /** The product page. */
  url: string
}

const WORDS = {
  id: {
    greeting: (name: string) => (name ? `Yth. ${name},` : 'Salam,'),
    subject: (good: string) => `${good} sudah tersedia lagi`,
    opening: (good: string, facility: string, price: string) =>
      `Anda meminta kabar tentang ${good}. Sekarang barang itu dapat dipesan lagi di ${facility} seharga ${price}.`,
    harvest_subject: (good: string) => `Panen ${good} sudah dapat dipesan`,
    harvest_opening: (good: string, facility: string, price: string) =>
      `Anda meminta kabar tentang ${good}. Panen berikutnya di ${facility} sudah dibuka dan dapat dipesan seharga ${price}. Hari panen dan batas pesannya ada di halaman barang.`,
    look: 'Lihat barangnya:',
    once: 'Kabar ini dikirim satu kali. Barang tidak kami simpankan: siapa yang memesan lebih dahulu, dialah yang dilayani lebih dahulu.',
    closing: 'Salam hangat,\nLapak Binaan\nDibuat dengan tekun. Dijual dengan jujur.',
  },
  en: {
    greeting: (name: string) => (name ? `Dear ${name},` : 'Hello,'),
    subject: (good: string) => `${good} is available again`,
    opening: (good: string, facility: string, price: string) =>
      `You asked for news of ${good}. It can be ordered again from ${facility} for ${price}.`,
    harvest_subject: (good: string) => `The next harvest of ${good} can be ordered`,
    harvest_opening: (good: string, facility: string, price: string) =>
      `You asked for news of ${good}. The next harvest at ${facility} is open and can be ordered for ${price}. Its days and cut-off are on the page of the item.`,
    look: 'See it here:',
    once: 'This is sent once. Nothing is put aside: whoever orders first is served first.',
    closing: 'Kind regards,\nLapak Binaan\nMade with patience. Sold with honesty.',
  },
} as const

/** Writes the mail to somebody on a waiting list. Pure: the same data gives the same mail. */
export function waitingListMail(data: WaitingListMailData, locale: MailLocale = 'id'): ComposedMail {
  const words = WORDS[locale]
  const [subject, opening] = data.is_harvest
    ? [words.harvest_subject, words.harvest_opening]
    : [words.subject, words.opening]
  const paragraphs = [
    words.greeting(data.buyer_name),
    opening(data.name, data.facility_name, rupiahText(data.price_rupiah)),
    `${words.look}\n${data.url}`,
    words.once,
    words.closing,
  ]
  return {
    subject: subject(data.name),
    body_text: paragraphs.join('\n\n'),
    body_html: mailHtml(paragraphs, locale),
  }
}
