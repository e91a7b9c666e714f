import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { type Rupiah, rupiah } from '../../../money/rupiah'
import { totalOf } from '../account-movements'
import { bookedIn, type DepositLine, depositsOf, paidIn } from '../deposits-annex'
import type { ReportAnnex, ReportChart } from '../report'
import type { ReportDefinition, ReportRequest } from '../report-definition'
import { monthInWords } from '../report-period'

interface TargetLine {
  account_code: string
  title: string
  target: Rupiah
  deposited: Rupiah
  /** Basis points; null without a target. */
  reached: number | null
  rest: Rupiah
}

/** How much of a target was reached, in basis points, rounded down: a target is reached when all of it is. */
export function reachedBps(target: bigint, deposited: bigint): number | null {
  return target > 0n ? Number((deposited * 10_000n) / target) : null
}

/** Every account code with a target or a deposit in the year. */
async function targetLines(request: ReportRequest, deposits: readonly DepositLine[]): Promise<TargetLine[]> {
  const { sql, organisation_id, period } = request
  const targets = await rows<{ account_code: string; amount: string }>(
    sql,
    `SELECT account_code, amount_rupiah::text AS amount FROM pnbp_target_in_force WHERE facility_id = ? AND year = ?::int`,
    [organisation_id, period.from.slice(0, 4)],
  )
  const titles = await rows<{ code: string; title: string }>(
    sql,
    'SELECT code, title FROM account_code ORDER BY code',
  )
  return titles.flatMap(({ code, title }) => {
    const target = targets.find((each) => each.account_code === code)
    const paid = deposits.filter((deposit) => deposit.account_code === code)
    if (!target && paid.length === 0) return []
    const amount = rupiah(target?.amount ?? 0)
    const deposited = totalOf(paid, (deposit) => deposit.amount)
    const rest = rupiah(amount - deposited)
    return {
      account_code: code,
      title,
      target: amount,
      deposited,
      reached: reachedBps(amount, deposited),
      rest,
    }
  })
}

interface MonthLine {
  month: string
  deposited: Rupiah
  cumulative: Rupiah
}

/** January up to the month of the day the report is made, or December of a year that is over. */
function monthLines(request: ReportRequest, deposits: readonly DepositLine[]): MonthLine[] {
  const year = request.period.from.slice(0, 4)
  const last = request.today > request.period.to ? 12 : Number(request.today.slice(5, 7))
  let cumulative = rupiah(0)
  return Array.from({ length: last }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    const deposited = totalOf(
      deposits.filter(({ paid_on }) => paid_on.startsWith(month)),
      ({ amount }) => amount,
    )
    cumulative = rupiah(cumulative + deposited)
    return { month: monthInWords(month), deposited, cumulative }
  })
}

function monthsAnnex(months: readonly MonthLine[], target: Rupiah): ReportAnnex {
  return {
    title: 'Realisasi bulan demi bulan',
    columns: [
      { key: 'month', label: 'Bulan', kind: 'text' },
      { key: 'deposited', label: 'Disetor', kind: 'rupiah' },
      { key: 'cumulative', label: 'Kumulatif', kind: 'rupiah' },
      { key: 'reached', label: 'Dari target', kind: 'percent' },
    ],
    rows: months.map((each) => ({ ...each, reached: reachedBps(target, each.cumulative) })),
    totals: { deposited: totalOf(months, ({ deposited }) => deposited) },
  }
}

function chartOf(months: readonly MonthLine[], target: Rupiah): ReportChart {
  return {
    kind: 'bars',
    title: 'Realisasi kumulatif dan target setahun',
    series: ['Realisasi kumulatif', 'Target setahun'],
    groups: months.map(({ month, cumulative }) => ({ label: month, amounts: [cumulative, target] })),
  }
}

/** How the figures differ from the book's own year, if they do. */
function lateNote(request: ReportRequest, deposits: readonly DepositLine[]): string[] {
  const sum = (found: readonly DepositLine[]) => totalOf(found, ({ amount }) => amount)
  const booked = sum(bookedIn(request, deposits))
  return booked === sum(paidIn(request, deposits))
    ? []
    : [`Menurut hari pembukuan, setoran tahun ini Rp${booked.toLocaleString('id-ID')}.`]
}

/** Target against actual: what was deposited in a year under each account code, beside what was to be. */
export const targetPnbp: ReportDefinition = {
  name: 'target-pnbp',
  title: 'Target dan Realisasi PNBP',
  lead: 'PNBP yang disetor dalam satu tahun menurut kode akun, dibandingkan dengan targetnya.',
  group: 'treasury',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'year',
  parameters: [],
  columns: [
    { key: 'account_code', label: 'Kode akun', kind: 'code' },
    { key: 'title', label: 'Uraian', kind: 'text' },
    { key: 'target', label: 'Target', kind: 'rupiah' },
    { key: 'deposited', label: 'Disetor', kind: 'rupiah' },
    { key: 'reached', label: 'Capaian', kind: 'percent' },
    { key: 'rest', label: 'Kurang dari target', kind: 'rupiah' },
  ],
  is_landscape: true,
  by_day_of_fact: true,
  async summary(request) {
    const all = await depositsOf(request)
    const deposits = paidIn(request, all)
    const lines = await targetLines(request, deposits)
    const months = monthLines(request, deposits)
    const target = totalOf(lines, (line) => line.target)
    const deposited = totalOf(lines, (line) => line.deposited)
    const reached = reachedBps(target, deposited)
    return {
      row_count: lines.length,
      totals: { target, deposited, rest: totalOf(lines, (line) => line.rest) },
      in_words: { label: 'Disetor ke kas negara', amount: deposited },
      notes: [
        reached === null
          ? 'Target tahun ini belum ditetapkan.'
          : `Capaian seluruh kode akun: ${(reached / 100).toLocaleString('id-ID')}% dari target.`,
        'Realisasi dihitung menurut hari setor (NTPN), seperti kas negara menghitungnya, juga bila setoran itu terlambat dibukukan.',
        ...lateNote(request, all),
      ],
      annexes: [monthsAnnex(months, target)],
      chart: chartOf(months, target),
    }
  },
  async page(request) {
    const deposits = paidIn(request, await depositsOf(request))
    return { rows: (await targetLines(request, deposits)).map((line) => ({ ...line })), next: null }
  },
}
