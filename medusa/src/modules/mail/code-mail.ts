import { mailHtml } from './mail-html'
import type { ComposedMail } from './order-mail'
import type { MailLocale } from './order-mail-data'

const WORDS = {
  id: {
    sign_in: {
      subject: 'Kode masuk Lapak Binaan',
      opening: 'Kode masuk Anda:',
      warning:
        'Bila Anda tidak memintanya, abaikan surat ini: tanpa kode ini tidak ada yang bisa masuk. Jangan berikan kode ini kepada siapa pun, juga tidak kepada petugas.',
    },
    deletion: {
      subject: 'Kode untuk menghapus akun Lapak Binaan',
      opening: 'Kode untuk menghapus akun Anda:',
      warning:
        'Bila Anda tidak memintanya, ada orang lain di peramban tempat Anda masuk. Jangan berikan kode ini kepada siapa pun; keluarlah dari semua peramban di halaman akun.',
    },
    lasts: (minutes: number) =>
      `Ketik kode ini di halaman tempat Anda memintanya. Kode berlaku ${minutes} menit dan hanya satu kali.`,
    closing: 'Salam hangat,\nLapak Binaan\nDibuat dengan tekun. Dijual dengan jujur.',
  },
  en: {
    sign_in: {
      subject: 'Your Lapak Binaan sign-in code',
      opening: 'Your sign-in code:',
      warning:
        'If you did not ask for it, ignore this mail: nobody can sign in without this code. Give it to nobody, not even to staff.',
    },
    deletion: {
      subject: 'Your code to delete your Lapak Binaan account',
      opening: 'Your code to delete the account:',
      warning:
        'If you did not ask for it, somebody else is at a browser in which you are signed in. Give this code to nobody, and sign out of all browsers on the page of your account.',
    },
    lasts: (minutes: number) =>
      `Type it on the page where you asked for it. It is good for ${minutes} minutes, and once.`,
    closing: 'Kind regards,\nLapak Binaan\nMade with patience. Sold with honesty.',
  },
} as const

/** Writes the mail with a code. The code is not in the subject, which phones show while they are locked. */
export function codeMail(
  purpose: 'sign_in' | 'deletion',
  { code, minutes }: { code: string; minutes: number },
  locale: MailLocale,
): ComposedMail {
  const { lasts, closing, [purpose]: words } = WORDS[locale]
  const paragraphs = [words.opening, code, lasts(minutes), words.warning, closing]
  return {
    subject: words.subject,
    body_text: paragraphs.join('\n\n'),
    body_html: mailHtml(paragraphs, locale),
  }
}
