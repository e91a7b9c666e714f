import readXlsxFile from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { rupiah } from '../../../money/rupiah'
import type { ReportHead, ReportRow } from '../report'
import { reportFileName } from '.'
import { csv } from './csv'
import { pdf } from './pdf'
import { xlsx } from './xlsx'

const head: ReportHead = {
  name: 'bku',
  title: 'Buku Kas Umum',
  lead: 'Semua penerimaan dan pengeluaran.',
  issuer: { name: 'Rutan Ruteng', satker_code: '632331', kppn_code: '041' },
  period: { from: '2026-11-01', to: '2026-11-30', label: 'November 2026' },
  made_on: '2026-12-05',
  scope: null,
  columns: [
    { key: 'on', label: 'Tanggal', kind: 'day' },
    { key: 'number', label: 'Nomor', kind: 'code' },
    { key: 'description', label: 'Uraian', kind: 'text' },
    { key: 'share', label: 'Bagian', kind: 'percent' },
    { key: 'debit', label: 'Debit', kind: 'rupiah' },
    { key: 'balance', label: 'Saldo', kind: 'rupiah' },
  ],
  is_landscape: false,
  row_count: 2,
  balances: { opening: rupiah(1_000), closing: rupiah(1_251_000) },
  totals: { debit: rupiah(1_250_000) },
  in_words: {
    label: 'Saldo akhir',
    amount: rupiah(1_251_000),
    words: 'satu juta dua ratus lima puluh satu ribu rupiah',
  },
  notes: ['Periode ini sudah ditutup.'],
  annexes: [
    {
      title: 'Daftar NTPN',
      columns: [
        { key: 'ntpn', label: 'NTPN', kind: 'code' },
        { key: 'amount', label: 'Jumlah', kind: 'rupiah' },
      ],
      rows: [{ ntpn: '0A1B2C3D4E5F6G7H', amount: rupiah(90_321) }],
      totals: { amount: rupiah(90_321) },
    },
  ],
  chart: null,
  signatures: [
    { preface: 'Mengetahui,', title: 'Kepala Rutan Ruteng' },
    { preface: null, title: 'Bendahara Penerimaan' },
  ],
  seal: { seq: 12, hash: 'ab'.repeat(32) },
}

const row = (number: number, description: string, debit: number, balance: number): ReportRow => ({
  on: '2026-11-21',
  number: String(number),
  description,
  share: 1_250,
  debit: rupiah(debit),
  balance: rupiah(balance),
})

async function* some(count = 2): AsyncGenerator<ReportRow> {
  yield row(1, '=HYPERLINK("http://jahat")', 250_000, 251_000)
  for (let number = 2; number <= count; number++) yield row(number, 'Kursi; meja', 1_000_000, 1_251_000)
}

async function bytes(file: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of file) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('A report as CSV', () => {
  test('opens in an Indonesian Excel: byte order mark, semicolons, plain figures, totals, annex', async () => {
    const text = (await bytes(csv(head, some()))).toString()
    expect(text.split('\r\n')).toEqual([
      '\uFEFFTanggal;Nomor;Uraian;Bagian;Debit;Saldo',
      ';;Saldo awal;;;1000',
      `2026-11-21;1;"'=HYPERLINK(""http://jahat"")";12,50;250000;251000`,
      '2026-11-21;2;"Kursi; meja";12,50;1000000;1251000',
      ';;Jumlah;;1250000;',
      ';;Saldo akhir;;;1251000',
      '',
      'Daftar NTPN',
      'NTPN;Jumlah',
      '0A1B2C3D4E5F6G7H;90321',
      'Jumlah;90321',
      '',
    ])
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('never holds the formula %j', async (formula) => {
    async function* one() {
      yield row(1, formula, 1, 1)
    }
    expect((await bytes(csv(head, one()))).toString()).toContain(`'${formula}`)
  })
})

test('A report as a workbook holds real figures and dates, and text that is no formula', async () => {
  const file = await bytes(xlsx(head, some()))
  const [main, annex] = (await readXlsxFile(file)) as unknown as { sheet: string; data: unknown[][] }[]
  expect(main?.sheet).toBe('Buku Kas Umum')
  expect(main?.data.slice(0, 3).map((cells) => cells[0])).toEqual([
    'Buku Kas Umum',
    'Rutan Ruteng — Satker 632331, KPPN 041',
    'Periode November 2026',
  ])
  expect(main?.data).toContainEqual([
    new Date('2026-11-21T00:00:00Z'),
    '1',
    '=HYPERLINK("http://jahat")',
    0.125,
    250_000,
    251_000,
  ])
  expect(main?.data).toContainEqual([null, null, 'Jumlah', null, 1_250_000, null])
  expect(annex).toMatchObject({ sheet: 'Daftar NTPN' })
  expect(annex?.data.at(-1)).toEqual(['Jumlah', 90_321])
})

describe('A report as PDF', () => {
  const textOf = async (rows: AsyncIterable<ReportRow>) =>
    (await bytes(pdf(head, rows, { compress: false }))).toString('latin1')
  const words = (file: string) =>
    [...file.matchAll(/\[(.*?)\] TJ/g)].map(([, parts]) =>
      Buffer.from([...parts!.matchAll(/<([0-9a-f]*)>/g)].map(([, hex]) => hex).join(''), 'hex').toString(
        'latin1',
      ),
    )

  test('names the office, writes the amount in words, and leaves room to sign', async () => {
    const shown = words(await textOf(some()))
    for (const text of [
      'RUTAN RUTENG',
      'Kode satker 632331   Kode KPPN 041',
      'BUKU KAS UMUM',
      'Periode November 2026',
      '1.250.000',
      'Saldo akhir: Rp1.251.000',
      'Terbilang: satu juta dua ratus lima puluh satu ribu rupiah',
      'Kepala Rutan Ruteng',
      'Bendahara Penerimaan',
      'Halaman 1 dari 1',
      `Segel buku 12: ${'ab'.repeat(32)}`,
    ])
      expect(shown).toContain(text)
  })

  test('repeats the head of the table on every page and numbers the pages', async () => {
    const shown = words(await textOf(some(200)))
    const pages = shown.filter((text) => text.startsWith('Halaman '))
    expect(pages.length).toBeGreaterThan(3)
    expect(pages.at(-1)).toBe(`Halaman ${pages.length} dari ${pages.length}`)
    expect(shown.filter((text) => text === 'Uraian').length).toBeGreaterThanOrEqual(pages.length - 1)
  })
})

describe('A PDF of more than a hundred pages', () => {
  const ROWS = 6_000
  /** Counts how often others had their turn, from the moment the last row was read. */
  function turns() {
    let all = 0
    let at_last_row = 0
    let next = setImmediate(function turn() {
      all += 1
      next = setImmediate(turn)
    })
    return {
      lastRow: () => {
        at_last_row = all
      },
      stop: () => {
        clearImmediate(next)
        return { reading: at_last_row, writing: all - at_last_row }
      },
    }
  }

  test('lets other requests have their turn while it is drawn, numbered and written', async () => {
    const others = turns()
    const fired: number[] = []
    const timer = setInterval(() => fired.push(Date.now()), 1)
    async function* many() {
      yield* some(ROWS)
      others.lastRow()
      fired.length = 0
    }
    const file = await bytes(pdf({ ...head, row_count: ROWS }, many()))
    clearInterval(timer)
    const { reading, writing } = others.stop()
    const pages = file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(100)
    expect(reading).toBeGreaterThan(pages / 2)
    // Once for every twenty pages that are numbered, and once more for every twenty that are written.
    expect(writing).toBeGreaterThanOrEqual(Math.floor(pages / 10))
    expect(fired.length).toBeGreaterThan(1)
  })

  test('names each of its objects where it stands', async () => {
    const file = (await bytes(pdf(head, some(2_000)))).toString('latin1')
    const table = file.slice(file.lastIndexOf('\nxref') + 1)
    const places = [...table.matchAll(/^(\d{10}) 00000 n/gm)].map(([, place]) => Number(place))
    expect(places.length).toBeGreaterThan(100)
    places.forEach((place, index) => {
      expect(file.slice(place, place + 12)).toContain(`${index + 1} 0 obj`)
    })
  })
})

test('A file is named after the report, the office and the days', () => {
  expect(reportFileName(head, 'xlsx')).toBe('bku-632331-2026-11-01-2026-11-30.xlsx')
})
