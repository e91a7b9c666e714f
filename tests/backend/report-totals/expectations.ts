import type { AskedReport } from '../../../medusa/src/workflows/report/read-report'
import type { ReportPeriod } from '../../../medusa/src/workflows/report/report'
import { DIVISION_EXPECTATIONS } from './division-expectations.ts'
import { before, debitBalance, type RawPosting, sumOf, until, within } from './raw-posting.ts'

/** What a report must say, from raw postings alone. */
export interface Expected {
  totals: Record<string, bigint>
  balances?: { opening: bigint; closing: bigint }
  row_count?: number
}

export interface Expectation {
  /** What is asked of the report; each is compared. */
  asked: readonly AskedReport[]
  /** `postings` are those of the facility, or of all facilities of the office. */
  expected(postings: readonly RawPosting[], period: ReportPeriod, asked: AskedReport): Expected
}

/**
 * The sums of every report, made by the test's own arithmetic. A report joins by one entry here; one without an entry fails the test.
 */
export const EXPECTATIONS: Record<string, Expectation> = {
  ...DIVISION_EXPECTATIONS,
  harian: {
    asked: [{ on: '2026-09-15' }, { on: '2026-10-05' }, { on: '2026-10-20' }],
    expected: (postings, period) => {
      const receipts = within(postings, period).filter(({ debit }) => debit === '1101')
      return { totals: { amount: sumOf(receipts) }, row_count: receipts.length }
    },
  },
  bku: {
    asked: [{ month: '2026-09' }, { month: '2026-10' }, { month: '2026-11' }],
    expected: (postings, period) => bookOf('1101', true, postings, period),
  },
  'buku-pembantu': {
    asked: [
      { month: '2026-10', account: '2101' },
      { month: '2026-11', account: '2301.425119' },
      { month: '2026-09', account: '1201' },
    ],
    expected: (postings, period, { account }) => bookOf(account!, account!.startsWith('1'), postings, period),
  },
  'neraca-saldo': {
    asked: [{ on: '2026-09-30' }, { on: '2026-10-17' }, { on: '2026-12-01' }],
    expected: (postings, { to }) => {
      const codes = [...new Set(postings.flatMap(({ debit, credit }) => [debit, credit]))]
      const balances = codes.map((code) => debitBalance(until(postings, to), (asked) => asked === code))
      const positive = balances.filter((balance) => balance > 0n).reduce((sum, balance) => sum + balance, 0n)
      const negative = balances.filter((balance) => balance < 0n).reduce((sum, balance) => sum - balance, 0n)
      return { totals: { debit: positive, credit: negative } }
    },
  },
  bulanan: {
    asked: [{ month: '2026-09' }, { month: '2026-10' }, { month: '2026-11' }],
    expected: (postings, period) => {
      const is_revenue = (code: string) => code.startsWith('2301.')
      const month = within(postings, period)
      const taken = month.filter(({ debit }) => is_revenue(debit))
      const deposited = sumOf(
        taken.filter(({ event, is_reversal }) => event === 'pnbp_deposited' && !is_reversal),
      )
      return {
        totals: {
          opening: -debitBalance(before(postings, period.from), is_revenue),
          received: sumOf(month.filter(({ credit }) => is_revenue(credit))),
          deposited,
          other: sumOf(taken) - deposited,
          closing: -debitBalance(until(postings, period.to), is_revenue),
        },
      }
    },
  },
  'dana-pembeli': {
    asked: [{ on: '2026-09-20' }, { on: '2026-10-31' }, { on: '2026-12-01' }],
    expected: (postings, { to }) => {
      const held = new Map<string | null, bigint>()
      for (const { debit, credit, amount, order_id } of until(postings, to)) {
        if (credit === '2101') held.set(order_id, (held.get(order_id) ?? 0n) + amount)
        if (debit === '2101') held.set(order_id, (held.get(order_id) ?? 0n) - amount)
      }
      const open = [...held.values()].filter((amount) => amount !== 0n)
      return { totals: { amount: open.reduce((sum, amount) => sum + amount, 0n) }, row_count: open.length }
    },
  },
}

function bookOf(
  code: string,
  grows_by_debit: boolean,
  postings: readonly RawPosting[],
  period: ReportPeriod,
): Expected {
  const direction = grows_by_debit ? 1n : -1n
  const month = within(postings, period)
  const [debits, credits] = [
    month.filter(({ debit }) => debit === code),
    month.filter(({ credit }) => credit === code),
  ]
  return {
    totals: { debit: sumOf(debits), credit: sumOf(credits) },
    balances: {
      opening: direction * debitBalance(before(postings, period.from), (asked) => asked === code),
      closing: direction * debitBalance(until(postings, period.to), (asked) => asked === code),
    },
    row_count: debits.length + credits.length,
  }
}
