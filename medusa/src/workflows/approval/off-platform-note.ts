/** An Indonesian mobile number: 08xx or +62 8xx, written in groups or in one. */
export const MOBILE_NUMBER = /(?<![\d.,/-])(?:\+?62[ .-]?|0)8[1-35-9]\d[ .-]?\d{3,4}[ .-]?\d{2,5}(?!\d)/

/** Ways in which a note asks to deal past the shop. Dates, house numbers and postal codes must not look like one of them. */
const SIGNS: readonly RegExp[] = [
  MOBILE_NUMBER,
  /\b(?:wa\.me|t\.me|bit\.ly|api\.whatsapp\.com)\b|https?:\/\//i,
  /\b(?:japri|jalur pribadi|chat pribadi|dm saja)\b/i,
  /\b(?:transfer|tf|bayar|kirim uang|setor)\b.{0,30}\b(?:ke|lewat|melalui) (?:no(?:mor|\.)? ?)?(?:rek(?:ening)?|dana|ovo|gopay)\b/i,
  /\b(?:no(?:mor|\.)? ?rek(?:ening)?|rek(?:ening)? (?:pribadi|saya|bapak|ibu|petugas|anda))\b/i,
  /\bdi ?luar (?:aplikasi|sistem|web(?:site)?|toko|situs|lapak)\b/i,
  /\b(?:tanpa|jangan|tidak usah|nggak usah|gak usah) (?:lewat|melalui) (?:aplikasi|sistem|web(?:site)?|situs|lapak)\b/i,
  /\b(?:cod|bayar (?:tunai|cash|di tempat|langsung)|cash on delivery|tunai saat (?:diterima|terima))\b/i,
  /\b(?:pay|deal|order|transfer) (?:directly|outside)\b/i,
]

/** True when the buyer's note asks to pay or to talk outside the shop: a telephone number, a link, an account, cash at the door. */
export function isOffPlatform(note: string): boolean {
  const text = note.replace(/\s+/g, ' ')
  return SIGNS.some((sign) => sign.test(text))
}

/** The note as it is shown while it is not yet anybody's business who the buyer is. */
export function withoutNumbers(note: string): string {
  return note.replace(new RegExp(MOBILE_NUMBER, 'g'), '[nomor telepon]')
}
