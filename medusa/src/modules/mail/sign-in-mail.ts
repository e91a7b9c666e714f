import { mailHtml } from './mail-html'
import type { ComposedMail } from './order-mail'
import type { MailLocale } from './order-mail-data'

const WORDS = {
  id: {
    subject: 'Kode masuk Lapak Binaan',
    opening: 'Kode masuk Anda:',
    lasts: (minutes: number) =>
      `Ketik kode ini di halaman tempat Anda memintanya. Kode berlaku ${minutes} menit dan hanya satu kali.`,
    warning:
      'Bila Anda tidak memintanya, abaikan surat ini: tanpa kode ini tidak ada yang bisa masuk. Jangan berikan kode ini kepada siapa pun, juga tidak kepada petugas.',
    closing: 'Salam hangat,\nLapak Binaan\nDibuat dengan tekun. Dijual dengan jujur.',
  },
  en: {
    subject: 'Your Lapak Binaan sign-in code',
    opening: 'Your sign-in code:',
    lasts: (minutes: number) =>
      `Type it on the page where you asked for it. It is good for ${minutes} minutes, and once.`,
    warning:
      'If you did not ask for it, ignore this mail: nobody can sign in without this code. Give it to nobody, not even to staff.',
    closing: 'Kind regards,\nLapak Binaan\nMade with patience. Sold with honesty.',
  },
} as const

/** Writes the mail with a sign-in code. The code is not in the subject, which phones show while they are locked. */
export function signInMail(code: string, minutes: number, locale: MailLocale): ComposedMail {
  const words = WORDS[locale]
  const paragraphs = [words.opening, code, words.lasts(minutes), words.warning, words.closing]
  return {
    subject: words.subject,
    body_text: paragraphs.join('\n\n'),
    body_html: mailHtml(paragraphs, locale),
  }
}
