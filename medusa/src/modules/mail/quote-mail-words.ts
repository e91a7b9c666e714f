import type { MailLocale } from './order-mail-data'
import type { QuoteMailData, QuoteMailKind } from './quote-mail'

interface QuoteMailWords {
  subject: Record<QuoteMailKind, (data: QuoteMailData) => string>
  opening: Record<QuoteMailKind, (data: QuoteMailData) => string>
  quote: (quote: {
    unit_price: string
    total: string
    quantity: number
    lead: { min: number; max: number }
    valid_until: string
  }) => string
  reason: (reason: string) => string
  follow: string
}

const indonesian: QuoteMailWords = {
  subject: {
    quote_requested: ({ number }) => `Permintaan ${number} kami terima`,
    quote_made: ({ number }) => `Penawaran untuk permintaan ${number}`,
    quote_revised: ({ number }) => `Penawaran ${number} diperbarui`,
    quote_refused: ({ number }) => `Permintaan ${number} tidak dapat disanggupi`,
  },
  opening: {
    quote_requested: ({ number, title, facility_name }) =>
      `Terima kasih. Permintaan ${number} untuk “${title}” sudah diterima ${facility_name}. Petugas menghitung bahan, waktu, dan harganya, lalu menjawab dengan penawaran. Belum ada yang perlu dibayar.`,
    quote_made: ({ title, facility_name }) =>
      `${facility_name} menawarkan untuk membuat “${title}”. Pesanan baru dibuat setelah Anda menerima penawaran ini, dan uang baru diminta setelah pesanan disetujui pejabat.`,
    quote_revised: ({ title, facility_name }) =>
      `${facility_name} memperbarui penawaran untuk “${title}”. Yang berlaku sekarang adalah penawaran ini; yang lama tetap dapat dibaca di halaman permintaan.`,
    quote_refused: ({ number, title, facility_name }) =>
      `Mohon maaf, ${facility_name} tidak dapat menyanggupi permintaan ${number} untuk “${title}”. Tidak ada biaya apa pun.`,
  },
  quote: ({ unit_price, total, quantity, lead, valid_until }) =>
    `Harga satuan: ${unit_price}\nJumlah untuk ${quantity} buah: ${total} (belum termasuk ongkos kirim)\nWaktu pengerjaan: ${lead.min}–${lead.max} hari\nBerlaku sampai ${valid_until}`,
  reason: (reason) => `Alasan: ${reason}`,
  follow: 'Buka permintaan Anda:',
}

const english: QuoteMailWords = {
  subject: {
    quote_requested: ({ number }) => `We have received request ${number}`,
    quote_made: ({ number }) => `A quote for request ${number}`,
    quote_revised: ({ number }) => `The quote ${number} has been revised`,
    quote_refused: ({ number }) => `Request ${number} could not be accepted`,
  },
  opening: {
    quote_requested: ({ number, title, facility_name }) =>
      `Thank you. ${facility_name} has received request ${number} for “${title}”. Staff will work out material, time and price, and answer with a quote. There is nothing to pay yet.`,
    quote_made: ({ title, facility_name }) =>
      `${facility_name} offers to make “${title}”. It becomes an order only when you accept this quote, and you are asked to pay only after an officer has approved the order.`,
    quote_revised: ({ title, facility_name }) =>
      `${facility_name} has revised the quote for “${title}”. This quote is the one that counts now; the earlier ones can still be read on the page of your request.`,
    quote_refused: ({ number, title, facility_name }) =>
      `We are sorry: ${facility_name} cannot take request ${number} for “${title}”. You are charged nothing.`,
  },
  quote: ({ unit_price, total, quantity, lead, valid_until }) =>
    `Unit price: ${unit_price}\nFor ${quantity}: ${total} (shipping not included)\nTime to make it: ${lead.min}–${lead.max} days\nValid until ${valid_until}`,
  reason: (reason) => `Reason: ${reason}`,
  follow: 'Open your request:',
}

/** The words of mails about custom orders, per language. */
export const QUOTE_MAIL_WORDS: Record<MailLocale, QuoteMailWords> = { id: indonesian, en: english }
