import { COMPLAINT_ANSWER_DAYS } from '../../contract/complaint'
import { ROLE_TITLES, type Role } from '../../contract/role'
import { mailHtml } from './mail-html'
import type { ComposedMail } from './order-mail'
import type { MailLocale } from './order-mail-data'

/** What mails about a complaint may tell its sender. */
export interface ComplaintMailData {
  number: string
  name: string
  facility_name: string
  order_number: string | null
  content: string
  /** The answer, once there is one, and in which role it was given. */
  answer?: { content: string; role: Role }
}

interface Words {
  greeting: (name: string) => string
  received: (data: ComplaintMailData) => { subject: string; opening: string }
  answered: (data: ComplaintMailData) => { subject: string; opening: string }
  order: (number: string) => string
  yours: string
  closing: string
}

const WORDS: Record<MailLocale, Words> = {
  id: {
    greeting: (name) => `Yth. ${name},`,
    received: ({ number, facility_name }) => ({
      subject: `Pengaduan ${number} kami terima`,
      opening: `Pengaduan Anda sudah diterima petugas ${facility_name} dengan nomor ${number}. Jawabannya dikirim ke surel ini paling lambat ${COMPLAINT_ANSWER_DAYS} hari lagi. Sebutkan nomornya bila Anda menelepon.`,
    }),
    answered: ({ number, facility_name, answer }) => ({
      subject: `Jawaban atas pengaduan ${number}`,
      opening: `${answer ? ROLE_TITLES[answer.role] : 'Petugas'} ${facility_name} menjawab pengaduan Anda nomor ${number}:`,
    }),
    order: (number) => `Nomor pesanan: ${number}`,
    yours: 'Yang Anda tulis:',
    closing: 'Lapak Binaan',
  },
  en: {
    greeting: (name) => `Dear ${name},`,
    received: ({ number, facility_name }) => ({
      subject: `We have received complaint ${number}`,
      opening: `The officers of ${facility_name} have received your complaint under the number ${number}. The answer will come to this address within ${COMPLAINT_ANSWER_DAYS} days. Give the number if you call.`,
    }),
    answered: ({ number, facility_name }) => ({
      subject: `An answer to complaint ${number}`,
      opening: `${facility_name} answers your complaint ${number}:`,
    }),
    order: (number) => `Order number: ${number}`,
    yours: 'What you wrote:',
    closing: 'Lapak Binaan',
  },
}

/** To the sender: that the complaint was received, or its answer. */
export function complaintMail(data: ComplaintMailData, locale: MailLocale): ComposedMail {
  const words = WORDS[locale]
  const { subject, opening } = data.answer ? words.answered(data) : words.received(data)
  return composed(
    subject,
    [
      words.greeting(data.name),
      opening,
      ...(data.answer ? [data.answer.content] : []),
      ...(data.order_number ? [words.order(data.order_number)] : []),
      `${words.yours}\n${data.content}`,
      words.closing,
    ],
    locale,
  )
}

/** To an officer: that somebody complains. Who it is stands at the desk only. */
export function complaintOfficerMail(
  { number, facility_name, content }: Pick<ComplaintMailData, 'number' | 'facility_name' | 'content'>,
  reader: { role: Role; url: string },
): ComposedMail {
  return composed(
    `Pengaduan ${number} menunggu jawaban`,
    [
      `Yth. ${ROLE_TITLES[reader.role]},`,
      `Ada pengaduan tentang ${facility_name} dengan nomor ${number}:`,
      content,
      `Jawab paling lambat ${COMPLAINT_ANSWER_DAYS} hari lagi, di meja pengaduan:\n${reader.url}`,
      'Lapak Binaan',
    ],
    'id',
  )
}

function composed(subject: string, paragraphs: readonly string[], locale: MailLocale): ComposedMail {
  return { subject, body_text: paragraphs.join('\n\n'), body_html: mailHtml(paragraphs, locale) }
}
