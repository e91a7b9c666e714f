import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import { daysLater } from '../../checkout/promised-dates'
import { type AccountMovement, accountMovements, totalOf } from '../account-movements'
import { bookedIn, type DepositLine, depositsAnnex, depositsOf, lateDepositsAnnex } from '../deposits-annex'
import type { ReportAnnex } from '../report'
import type { ReportDefinition, ReportRequest } from '../report-definition'
import { inWords } from '../report-period'

interface RevenueLine {
  account_code: string
  name: string
  opening: Rupiah
  received: Rupiah
  deposited: Rupiah
  other: Rupiah
  closing: Rupiah
}

interface Month {
  movements: readonly AccountMovement[]
  /** Booked or paid in the month. */
  deposits: readonly DepositLine[]
  lines: readonly RevenueLine[]
}

const months = new WeakMap<ReportRequest, Promise<Month>>()

/** The figures of the month, read once for a request: its totals and its rows come from the same. */
function monthOf(request: ReportRequest): Promise<Month> {
  const known = months.get(request) ?? readMonth(request)
  months.set(request, known)
  return known
}

async function readMonth(request: ReportRequest): Promise<Month> {
  const movements = await accountMovements(request)
  const deposits = await depositsOf(request)
  const titles = await rows<{ code: string; title: string }>(
    request.sql,
    'SELECT code, title FROM account_code',
  )
  const titleOf = (wanted: string) => titles.find(({ code }) => code === wanted)?.title
  return { movements, deposits, lines: revenueLines(movements, bookedIn(request, deposits), titleOf) }
}

/** State revenue by account code: `opening + received − deposited − other = closing`. */
function revenueLines(
  movements: readonly AccountMovement[],
  deposits: readonly DepositLine[],
  titleOf: (account_code: string) => string | undefined,
): RevenueLine[] {
  return movements.flatMap(({ account_code, name, opening, debit, credit, closing }) => {
    if (!account_code) return []
    const deposited = totalOf(
      deposits.filter((deposit) => deposit.account_code === account_code),
      ({ amount }) => amount,
    )
    const title = titleOf(account_code) ?? name
    const other = rupiah(debit - deposited)
    return { account_code, name: title, opening, received: credit, deposited, other, closing }
  })
}

/** All accounts of the month, so that the report can be laid beside the trial balance. */
function positionAnnex(movements: readonly AccountMovement[]): ReportAnnex {
  return {
    title: 'Posisi semua akun',
    columns: [
      { key: 'code', label: 'Akun', kind: 'code' },
      { key: 'name', label: 'Nama akun', kind: 'text' },
      { key: 'opening', label: 'Saldo awal', kind: 'rupiah' },
      { key: 'debit', label: 'Debit', kind: 'rupiah' },
      { key: 'credit', label: 'Kredit', kind: 'rupiah' },
      { key: 'closing', label: 'Saldo akhir', kind: 'rupiah' },
    ],
    rows: movements.map(({ code, name, opening, debit, credit, closing }) => ({
      code,
      name,
      opening,
      debit,
      credit,
      closing,
    })),
    totals: {
      debit: totalOf(movements, ({ debit }) => debit),
      credit: totalOf(movements, ({ credit }) => credit),
    },
  }
}

function notesOf(request: ReportRequest, movements: readonly AccountMovement[]): string[] {
  const closing = (code: string) => movements.find((account) => account.code === code)?.closing ?? 0n
  const printed = (amount: bigint) => `Rp${amount.toLocaleString('id-ID')}`
  return [
    // The 10th of the month after (PP 29/2009 art. 16).
    `Laporan ini disampaikan kepada kepala UPT paling lambat ${inWords(daysLater(request.period.to, 10))}.`,
    `Akun kliring ${ACCOUNT.gateway_receivable} pada akhir bulan: ${printed(closing(ACCOUNT.gateway_receivable))}.`,
    `Dana titipan pembeli pada akhir bulan: ${printed(closing(ACCOUNT.buyer_deposits))}; bukan PNBP sebelum hasilnya dibagi.`,
  ]
}

/** Laporan pertanggungjawaban bulanan: state revenue received and deposited in a month, with the NTPN of each deposit. */
export const bulanan: ReportDefinition = {
  name: 'bulanan',
  title: 'Laporan Pertanggungjawaban Bendahara Penerimaan',
  lead: 'PNBP satu bulan menurut kode akun: saldo awal, diterima, disetor dengan NTPN, dan saldo akhir.',
  group: 'treasury',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'month',
  parameters: [],
  columns: [
    { key: 'account_code', label: 'Kode akun', kind: 'code' },
    { key: 'name', label: 'Uraian', kind: 'text' },
    { key: 'opening', label: 'Saldo awal', kind: 'rupiah' },
    { key: 'received', label: 'Diterima', kind: 'rupiah' },
    { key: 'deposited', label: 'Disetor', kind: 'rupiah' },
    { key: 'other', label: 'Pengurangan lain', kind: 'rupiah' },
    { key: 'closing', label: 'Belum disetor', kind: 'rupiah' },
  ],
  is_landscape: true,
  due: 'paling lambat tanggal 10 bulan berikutnya',
  async summary(request) {
    const { movements, deposits, lines } = await monthOf(request)
    const total = (key: 'opening' | 'received' | 'deposited' | 'other' | 'closing') =>
      totalOf(lines, (line) => line[key])
    return {
      row_count: lines.length,
      totals: {
        opening: total('opening'),
        received: total('received'),
        deposited: total('deposited'),
        other: total('other'),
        closing: total('closing'),
      },
      in_words: { label: 'Disetor ke kas negara', amount: total('deposited') },
      notes: notesOf(request, movements),
      annexes: [
        depositsAnnex(bookedIn(request, deposits)),
        ...lateDepositsAnnex(request, deposits),
        positionAnnex(movements),
      ],
      chart: {
        kind: 'bars',
        title: 'Diterima dan disetor menurut kode akun',
        series: ['Diterima', 'Disetor'],
        groups: lines.map((line) => ({ label: line.account_code, amounts: [line.received, line.deposited] })),
      },
    }
  },
  async page(request) {
    const { lines } = await monthOf(request)
    return { rows: lines.map((line) => ({ ...line })), next: null }
  },
}
