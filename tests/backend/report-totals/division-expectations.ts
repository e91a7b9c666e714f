import type { Expectation } from './expectations.ts'
import { before, debitBalance, type RawPosting, sumOf, until, within } from './raw-posting.ts'

/** What the state, cooperatives, partners and the region are told: each from raw postings alone. */
export const DIVISION_EXPECTATIONS: Record<string, Expectation> = {
  'target-pnbp': {
    asked: [{ year: '2026' }],
    // The state counts by the day of the deposit, whenever it was booked.
    expected: (postings, period) => {
      const { from, to } = period
      const deposited = sumOf(depositsOf(postings).filter(({ about }) => about >= from && about <= to))
      return { totals: { target: 0n, deposited, rest: -deposited } }
    },
  },
  'setoran-terlambat': {
    // By December every receipt of the history is late, because its deposits name no receipts.
    asked: [{ month: '2026-12' }],
    expected: (postings) => ({
      totals: {
        amount: movedOf(postings)
          .filter(({ from, to }) => [from, to].some(isRevenue))
          .reduce((sum, { from, amount }) => sum + (isRevenue(from) ? -amount : amount), 0n),
      },
    }),
  },
  penjualan: {
    asked: [
      { from: '2026-09-01', to: '2026-09-30' },
      { from: '2026-10-03', to: '2026-11-20' },
    ],
    expected: (postings, period) => ({ totals: { amount: soldIn(within(postings, period)) } }),
  },
  'pembagian-koperasi': {
    asked: [{ month: '2026-09' }, { month: '2026-10' }, { month: '2026-11' }],
    expected: (postings, period) => statementOf(['2501', '2701'], postings, period),
  },
  premi: {
    asked: [{ month: '2026-10' }, { month: '2026-11' }],
    // Nobody is paid in these histories, and nothing is given to a code: all of it is told in one line.
    expected: (postings, period) => {
      const is_premi = (code: string) => code === '2201'
      return {
        totals: {
          opening: -debitBalance(before(postings, period.from), is_premi),
          added: -debitBalance(within(postings, period), is_premi),
          paid: 0n,
          closing: -debitBalance(until(postings, period.to), is_premi),
        },
      }
    },
  },
  'rekening-koperasi': {
    asked: [{ month: '2026-10' }, { month: '2026-11' }],
    expected: (postings, period) => statementOf(['2501', '2701'], postings, period),
  },
  'pembagian-mitra': {
    asked: [{ month: '2026-10' }, { month: '2026-11' }],
    expected: (postings, period) => statementOf(['2502', '2502.1', '2502.2'], postings, period),
  },
  'rekap-wilayah': {
    asked: [{ month: '2026-09' }, { month: '2026-10' }, { month: '2026-11' }],
    expected: (postings, period) => {
      const month = within(postings, period)
      const deposited = sumOf(depositsOf(month))
      return {
        totals: {
          sold: soldIn(month),
          opening: -debitBalance(before(postings, period.from), isRevenue),
          received: sumOf(month.filter(({ credit }) => isRevenue(credit))),
          deposited,
          other: sumOf(month.filter(({ debit }) => isRevenue(debit))) - deposited,
          closing: -debitBalance(until(postings, period.to), isRevenue),
        },
        row_count: 2,
      }
    },
  },
}

const isRevenue = (code: string) => code.startsWith('2301.')

function depositsOf(postings: readonly RawPosting[]): RawPosting[] {
  return postings.filter(({ event, is_reversal }) => event === 'pnbp_deposited' && !is_reversal)
}

/** What settlements moved out of the buyers' deposits, and what went back into them. */
function movedOf(postings: readonly RawPosting[]) {
  return postings
    .filter(({ event }) => event === 'proceeds_settled' || event === 'settlement_reversed')
    .map(({ debit, credit, amount }) => ({ from: debit, to: credit, amount }))
}

/** These histories have neither shipping nor unique codes: everything that is divided is the price of goods. */
function soldIn(postings: readonly RawPosting[]): bigint {
  return movedOf(postings).reduce((sum, { from, amount }) => sum + (from === '2101' ? amount : -amount), 0n)
}

/** What a payee is told of the accounts that owe it. */
export function statementOf(
  codes: readonly string[],
  postings: readonly RawPosting[],
  period: { from: string; to: string },
) {
  const month = within(postings, period)
  const is_theirs = (code: string) => codes.includes(code)
  const [owed, paid] = [
    month.filter(({ credit }) => is_theirs(credit)),
    month.filter(({ debit }) => is_theirs(debit)),
  ]
  return {
    totals: { owed: sumOf(owed), paid: sumOf(paid) },
    balances: {
      opening: -debitBalance(before(postings, period.from), is_theirs),
      closing: -debitBalance(until(postings, period.to), is_theirs),
    },
    row_count: owed.length + paid.length,
  }
}
