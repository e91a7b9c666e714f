/** What a state receipt (Bukti Penerimaan Negara) says, as far as its text could be read. */
export interface ProofText {
  ntpn?: string
  ntb?: string
  billing_code?: string
  amount_rupiah?: number
  /** ISO day. */
  paid_on?: string
  bank?: string
}

const MONTHS = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(
  ' ',
)

/**
 * Reads NTPN, NTB, billing code, amount, day and bank from the text of a state receipt as banks, the post and SIMPONI print it: a label and
 * its value on one line, or the value on the line below. What is not there, or could be read in two ways, is left out.
 */
export function readProofText(text: string): ProofText {
  const read = {
    ntpn: code(text, /\bNTPN\b/i, /^[0-9A-Z]{16}$/),
    ntb: code(text, /\bNT[BP]\b(?!N)|nomor transaksi (?:bank|pos)/i, /^[0-9A-Z]{6,20}$/),
    billing_code: code(text, /kode billing|id billing|billing id|no(?:mor)?\.? billing/i, /^\d{15}$/),
    amount_rupiah: amount(text),
    paid_on: day(text),
    bank: bank(text),
  }
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as ProofText
}

/** What stands after a label: the rest of its line, or the next line when nothing follows. */
function valuesAfter(text: string, label: RegExp): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.flatMap((line, index) => {
    const found = label.exec(line)
    if (!found) return []
    const rest = line
      .slice(found.index + found[0].length)
      .replace(/^[^:=]*[:=]\s*|^[\s.:=/()A-Za-z]*?\s{2,}|^[\s:.\-=]+/, '')
    return [rest.trim() || (lines[index + 1] ?? '').replace(/^[:=\s]+/, '')]
  })
}

/** The one code of this shape after the label; groups of a code may stand apart. */
function code(text: string, label: RegExp, shape: RegExp): string | undefined {
  const found = valuesAfter(text, label).flatMap((value) => {
    const words = value.toUpperCase().split(/\s+/)
    for (let count = 1; count <= words.length; count += 1) {
      const joined = words
        .slice(0, count)
        .join('')
        .replace(/[.\-–,;]/g, '')
      if (shape.test(joined)) return [joined]
    }
    return []
  })
  const different = new Set(found)
  return different.size === 1 ? found[0] : undefined
}

function amount(text: string): number | undefined {
  const values = valuesAfter(
    text,
    /(?:total|jumlah|nilai)\s*(?:disetor|setoran|pembayaran|bayar|tagihan)?\b/i,
  )
  const amounts = values.flatMap((value) => {
    const found = /^(?:Rp\.?|IDR)?\s*(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,]\d{2})?(?!\d)/i.exec(value)
    return found?.[1] ? [Number(found[1].replace(/[.,]/g, ''))] : []
  })
  return new Set(amounts).size === 1 ? amounts[0] : undefined
}

function day(text: string): string | undefined {
  const [value] = valuesAfter(
    text,
    /(?:tanggal|tgl\.?|waktu)(?:\s*(?:&|dan)\s*\w+)?\s*(?:bayar|pembayaran|setor|transaksi|penyetoran)/i,
  )
  if (!value) return undefined
  const numeric = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/.exec(value)
  if (numeric) return isoDay(Number(numeric[3]), Number(numeric[2]), Number(numeric[1]))
  const iso = /(\d{4})-(\d{2})-(\d{2})/.exec(value)
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const named = /(\d{1,2})[\s-]+([A-Za-z]{3,})[\s-]+(\d{4})/.exec(value)
  if (!named?.[2]) return undefined
  const month = MONTHS.findIndex((name) => name.startsWith((named[2] as string).toLowerCase().slice(0, 3)))
  return isoDay(Number(named[3]), month + 1, Number(named[1]))
}

function isoDay(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date))
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date
    ? day.toISOString().slice(0, 10)
    : undefined
}

function bank(text: string): string | undefined {
  const [value] = valuesAfter(
    text,
    /(?:bank\s*\/\s*pos(?:\s*\/\s*fintech)?|nama bank|bank)\s*(?:bayar|persepsi|penyetor)?(?=\s*[:=]|\s{2,}|$)/i,
  )
  return value && value.length >= 2 && value.length <= 60 ? value : undefined
}

/** Letters and digits of a code that are easily taken for each other, with their place: `O` and `0`, `I` and `1`. */
export function lookAlikes(code: string): { at: number; letter: string }[] {
  return [...code.toUpperCase().replace(/\s/g, '')].flatMap((letter, index) =>
    'O0I1'.includes(letter) ? [{ at: index + 1, letter }] : [],
  )
}
