import type { ReviewRefusal } from '../../contract/review'
import { mailHtml } from './mail-html'
import type { ComposedMail } from './order-mail'
import type { MailLocale } from './order-mail-data'
import { MAIL_WORDS } from './order-mail-words'

export type ReviewMailKind = 'review_invitation' | 'review_refused'

/** What a mail about reviews may tell: goods and facility, never a person on the seller's side. */
export interface ReviewMailData {
  number: string
  buyer_name: string
  facility_name: string
  /** The goods it is about. */
  names: readonly string[]
  /** The order's page with its unguessable token, at the reviews. */
  url: string
  reason_code?: ReviewRefusal | null
  note?: string
}

const WORDS = {
  id: {
    subject: {
      review_invitation: ({ number }: ReviewMailData) => `Bagaimana barang pesanan ${number}?`,
      review_refused: ({ names }: ReviewMailData) => `Ulasan ${names.join(', ')} belum dapat kami tampilkan`,
    },
    opening: {
      review_invitation: ({ names, facility_name }: ReviewMailData) =>
        `Beberapa hari yang lalu Anda menerima ${names.join(', ')} dari ${facility_name}. Ceritakan pendapat Anda: ulasan membantu pembeli lain dan menjadi masukan bagi bengkel.`,
      review_refused: ({ names, facility_name }: ReviewMailData) =>
        `Petugas ${facility_name} membaca ulasan Anda tentang ${names.join(', ')} dan belum dapat menampilkannya.`,
    },
    reasons: {
      names_a_person: 'Ulasan menyebut nama atau ciri seseorang',
      contact_data: 'Ulasan memuat nomor, alamat, atau data kontak',
      abuse: 'Ulasan memuat kata-kata kasar atau menghina',
      not_about_the_goods: 'Ulasan tidak membahas barang yang dibeli',
      advert: 'Ulasan berisi iklan',
      duplicate: 'Ulasan yang sama sudah ada',
    },
    reason: (reason: string, note: string) => `Alasan: ${reason}.\nPenjelasan petugas: ${note}`,
    stars: 'Jumlah bintang tidak pernah menjadi alasan penolakan.',
    write: 'Tulis ulasan di halaman pesanan:',
    change: 'Anda dapat mengubah lalu mengirimnya lagi di halaman pesanan:',
    rule: 'Mohon jangan menyebut nama atau menggambarkan warga binaan. Ulasan dibaca petugas sebelum tampil.',
    once: 'Ajakan ini dikirim satu kali.',
  },
  en: {
    subject: {
      review_invitation: ({ number }: ReviewMailData) => `How are the goods of order ${number}?`,
      review_refused: ({ names }: ReviewMailData) => `Your review of ${names.join(', ')} cannot be shown yet`,
    },
    opening: {
      review_invitation: ({ names, facility_name }: ReviewMailData) =>
        `A few days ago you received ${names.join(', ')} from ${facility_name}. Tell us what you think: reviews help other buyers, and the workshop learns from them.`,
      review_refused: ({ names, facility_name }: ReviewMailData) =>
        `An officer of ${facility_name} read your review of ${names.join(', ')} and cannot show it yet.`,
    },
    reasons: {
      names_a_person: 'It names or describes a person',
      contact_data: 'It holds a number, an address or other contact data',
      abuse: 'It is abusive',
      not_about_the_goods: 'It is not about the goods',
      advert: 'It is an advert',
      duplicate: 'The same review is there already',
    },
    reason: (reason: string, note: string) => `Reason: ${reason}.\nThe officer says: ${note}`,
    stars: 'The number of stars is never a reason.',
    write: 'Write a review on the page of your order:',
    change: 'You can change it and send it again on the page of your order:',
    rule: 'Please do not name or describe inmates. An officer reads reviews before they appear.',
    once: 'You are asked once only.',
  },
} as const

/** Writes the mail of one occasion. Pure: the same data gives the same mail. */
export function reviewMail(
  kind: ReviewMailKind,
  data: ReviewMailData,
  locale: MailLocale = 'id',
): ComposedMail {
  const words = WORDS[locale]
  const is_refusal = kind === 'review_refused'
  const paragraphs = [
    MAIL_WORDS[locale].greeting(data.buyer_name),
    words.opening[kind](data),
    ...(is_refusal && data.reason_code
      ? [words.reason(words.reasons[data.reason_code], data.note ?? ''), words.stars]
      : []),
    `${is_refusal ? words.change : words.write}\n${data.url}`,
    words.rule,
    ...(is_refusal ? [] : [words.once]),
    MAIL_WORDS[locale].closing,
  ]
  return {
    subject: words.subject[kind](data),
    body_text: paragraphs.join('\n\n'),
    body_html: mailHtml(paragraphs, locale),
  }
}
