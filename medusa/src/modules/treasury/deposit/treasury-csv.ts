import { parse } from 'csv-parse/sync'
import { type Rupiah, rupiah } from '../../../money/rupiah'

/** One payment as the treasury lists it. */
export interface TreasuryLine {
  ntpn: string
  ntb: string | null
  billing_code: string | null
  account_code: string
  amount_rupiah: Rupiah
  paid_on: string
}

/** What is wrong with a line of the file, by its number as an editor shows it. */
export interface CsvError {
  line: number
  message: string
}

/** Columns by the names that lists of the treasury give them; only letters count. */
const COLUMNS = {
  ntpn: ['ntpn'],
  ntb: ['ntb', 'ntp', 'ntbntp', 'ntbpos'],
  billing_code: ['kodebilling', 'billing', 'idbilling', 'nomorbilling', 'nobilling'],
  account_code: ['akun', 'kodeakun', 'account', 'kodemap', 'map'],
  amount: ['jumlah', 'nilai', 'jumlahsetor', 'jumlahsetoran', 'jumlahrp', 'nilaisetoran', 'amount', 'rupiah'],
  paid_on: [
    'tanggal',
    'tgl',
    'tanggalbayar',
    'tglbayar',
    'tanggalsetor',
    'tglsetor',
    'tanggalbuku',
    'tglbuku',
  ],
} as const
type Column = keyof typeof COLUMNS
const NEEDED: readonly Column[] = ['ntpn', 'account_code', 'amount', 'paid_on']
const NAMES: Readonly<Record<Column, string>> = {
  ntpn: 'NTPN',
  ntb: 'NTB',
  billing_code: 'kode billing',
  account_code: 'akun',
  amount: 'jumlah',
  paid_on: 'tanggal',
}

const LINES_MAX = 5_000

/** Reads a list of the treasury (CSV with semicolons, commas or tabs). Every line that cannot be read is named; the others come along. */
export function readTreasuryCsv(text: string): { lines: TreasuryLine[]; errors: CsvError[] } {
  const bare = text.replace(/^\uFEFF/, '')
  const head = bare.split(/\r?\n/).find((line) => line.trim() !== '') ?? ''
  const delimiter = [';', '\t', ','].find((each) => head.includes(each)) ?? ','
  let records: { record: string[]; info: { lines: number } }[]
  try {
    const options = { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }
    records = parse(bare, options) as never
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    return { lines: [], errors: [{ line, message: 'Tanda kutip pada baris ini tidak ditutup.' }] }
  }
  const [header, ...body] = records
  const places = header && placesOf(header.record)
  const missing = NEEDED.filter((column) => places?.[column] === undefined)
  if (!places || missing.length > 0)
    return {
      lines: [],
      errors: [{ line: 1, message: `Kolom ${missing.map((column) => NAMES[column]).join(', ')} tidak ada.` }],
    }
  if (body.length > LINES_MAX)
    return {
      lines: [],
      errors: [{ line: LINES_MAX + 2, message: `Paling banyak ${LINES_MAX} baris sekaligus.` }],
    }
  return gather(body.map(({ record, info }) => ({ line: info.lines, cells: cellsOf(record, places) })))
}

type Places = Partial<Record<Column, number>>

function placesOf(header: readonly string[]): Places {
  const bare = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''))
  const columns = Object.keys(COLUMNS) as Column[]
  return Object.fromEntries(
    columns.flatMap((column) => {
      const place = bare.findIndex((name) => (COLUMNS[column] as readonly string[]).includes(name))
      return place < 0 ? [] : [[column, place]]
    }),
  )
}

function cellsOf(record: readonly string[], places: Places): Record<Column, string> {
  const columns = Object.keys(COLUMNS) as Column[]
  return Object.fromEntries(
    columns.map((column) => [column, record[places[column] ?? -1]?.trim() ?? '']),
  ) as Record<Column, string>
}

function gather(rows: readonly { line: number; cells: Record<Column, string> }[]) {
  const lines = new Map<string, TreasuryLine>()
  const errors: CsvError[] = []
  for (const { line, cells } of rows) {
    const read = lineOf(cells)
    if (typeof read === 'string') {
      errors.push({ line, message: read })
      continue
    }
    const key = `${read.ntpn} ${read.account_code}`
    const earlier = lines.get(key)
    if (earlier && (earlier.amount_rupiah !== read.amount_rupiah || earlier.paid_on !== read.paid_on))
      errors.push({ line, message: `NTPN ${read.ntpn} ada dua kali dengan isi yang berbeda.` })
    else lines.set(key, read)
  }
  return { lines: [...lines.values()], errors }
}

/** One line, or the sentence that says what is wrong with it. */
function lineOf(cells: Record<Column, string>): TreasuryLine | string {
  const bare = (text: string) => text.toUpperCase().replace(/[\s.\-']/g, '')
  const ntpn = bare(cells.ntpn)
  if (!/^[0-9A-Z]{16}$/.test(ntpn)) return `NTPN “${cells.ntpn}” bukan 16 huruf dan angka.`
  const account_code = bare(cells.account_code).slice(0, 6)
  if (!/^\d{6}$/.test(account_code)) return `Akun “${cells.account_code}” bukan 6 angka.`
  const amount_rupiah = amountOf(cells.amount)
  if (amount_rupiah === null) return `Jumlah “${cells.amount}” bukan rupiah bulat.`
  const paid_on = dayOf(cells.paid_on)
  if (paid_on === null) return `Tanggal “${cells.paid_on}” tidak terbaca. Pakai 30/11/2026 atau 2026-11-30.`
  const ntb = bare(cells.ntb) || null
  if (ntb && !/^[0-9A-Z]{6,20}$/.test(ntb)) return `NTB “${cells.ntb}” bukan 6 sampai 20 huruf dan angka.`
  const billing_code = bare(cells.billing_code) || null
  if (billing_code && !/^\d{15}$/.test(billing_code))
    return `Kode billing “${cells.billing_code}” bukan 15 angka.`
  return { ntpn, ntb, billing_code, account_code, amount_rupiah, paid_on }
}

/** `1250000`, `1.250.000`, `1,250,000.00`, `Rp1.250.000,00`; null when it is no positive whole amount. */
function amountOf(text: string): Rupiah | null {
  const bare = text
    .replace(/^(rp|idr)\.?\s*/i, '')
    .replace(/\s/g, '')
    .replace(/([.,])(00|-)$/, '')
  if (!/^(\d{1,15}|\d{1,3}(\.\d{3})+|\d{1,3}(,\d{3})+)$/.test(bare)) return null
  const amount = rupiah(bare.replace(/[.,]/g, ''))
  return amount > 0n ? amount : null
}

/** A day with or without a time behind it, as `30/11/2026`, `30-11-2026`, `2026-11-30`; null when there is no such day. */
function dayOf(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?$/.exec(text)
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: .*)?$/.exec(text)
  const [year, month, date] = iso
    ? iso.slice(1).map(Number)
    : local
      ? local.slice(1).map(Number).reverse()
      : []
  if (!year || !month || !date) return null
  const day = new Date(Date.UTC(year, month - 1, date))
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date ? day.toISOString().slice(0, 10) : null
}
