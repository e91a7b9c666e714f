import { BOOK_READERS } from '../../../contract/ledger'
import { rows } from '../../../database/sql'
import { ACCOUNT } from '../../../modules/ledger/chart-of-accounts'
import { rupiah } from '../../../money/rupiah'
import { totalOf } from '../account-movements'
import type { PageRequest, ReportDefinition, ReportPage, ReportRequest } from '../report-definition'

/** How long money was held, from a number of days on; the oldest last. */
const AGES = [
  { label: '0–7 hari', from_days: 0 },
  { label: '8–30 hari', from_days: 8 },
  { label: '31–90 hari', from_days: 31 },
  { label: 'Lebih dari 90 hari', from_days: 91 },
] as const

// What the account holds by order, since its first posting; also what belongs to no order, and what was taken out too much, so that
// the sum is the account's balance.
const HELD = `WITH account AS (SELECT id FROM ledger_account WHERE facility_id = ? AND code = '${ACCOUNT.buyer_deposits}'),
  moved AS (
    SELECT transaction_id, facility_order_id, effective_on, amount FROM ledger_posting
     WHERE credit_account_id = (SELECT id FROM account) AND effective_on <= ?::date
    UNION ALL
    SELECT transaction_id, facility_order_id, effective_on, -amount FROM ledger_posting
     WHERE debit_account_id = (SELECT id FROM account) AND effective_on <= ?::date),
  held AS (
    SELECT coalesce(m.facility_order_id, t.facility_order_id, '') AS order_id, min(m.effective_on) AS since, sum(m.amount) AS amount
      FROM moved m JOIN ledger_transaction t ON t.id = m.transaction_id GROUP BY 1 HAVING sum(m.amount) <> 0)`

const bindingsOf = ({ organisation_id, period }: ReportRequest) => [organisation_id, period.to, period.to]

interface HeldRow {
  order_id: string
  number: string | null
  since: string
  age_days: number
  amount: string
}

async function heldOrders(request: ReportRequest, page: PageRequest): Promise<ReportPage> {
  const cursor = /^(\d{4}-\d\d-\d\d)_(.*)$/.exec(page.after ?? '')?.slice(1)
  const found = await rows<HeldRow>(
    request.sql,
    `${HELD} SELECT h.order_id, o.number, h.since::text AS since, (?::date - h.since)::int AS age_days, h.amount::text AS amount
       FROM held h LEFT JOIN facility_order o ON o.id = h.order_id
      WHERE ${cursor ? '(h.since, h.order_id) > (?::date, ?)' : 'true'} ORDER BY h.since, h.order_id LIMIT ?`,
    [...bindingsOf(request), request.period.to, ...(cursor ?? []), page.limit + 1],
  )
  const shown = found.slice(0, page.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(({ order_id, number, amount, ...held }) => ({
      ...held,
      number: number ?? (order_id || 'Di luar pesanan'),
      amount: rupiah(amount),
    })),
    next: found.length > page.limit && last ? `${last.since}_${last.order_id}` : null,
  }
}

/** Dana titipan pembeli: what is held for buyers, order by order, oldest first. */
export const danaPembeli: ReportDefinition = {
  name: 'dana-pembeli',
  title: 'Dana Titipan Pembeli',
  lead: 'Uang pembeli yang belum dibagi dan belum dikembalikan, pesanan demi pesanan, yang terlama dahulu.',
  group: 'treasury',
  level: 'facility',
  roles: BOOK_READERS,
  period: 'as_of',
  parameters: [],
  columns: [
    { key: 'number', label: 'Pesanan', kind: 'text' },
    { key: 'since', label: 'Diterima sejak', kind: 'day' },
    { key: 'age_days', label: 'Umur (hari)', kind: 'count' },
    { key: 'amount', label: 'Dana titipan', kind: 'rupiah' },
  ],
  is_landscape: false,
  async summary(request) {
    const found = await rows<{ age: number; amount: string; row_count: number }>(
      request.sql,
      `${HELD} SELECT width_bucket(?::date - since, ?::int[]) AS age, sum(amount)::text AS amount, count(*)::int AS row_count
         FROM held GROUP BY 1`,
      [...bindingsOf(request), request.period.to, AGES.map(({ from_days }) => from_days)],
    )
    const amount = totalOf(found, (group) => BigInt(group.amount))
    const groups = AGES.map(({ label }, index) => ({
      label,
      amounts: [rupiah(found.find(({ age }) => age === index + 1)?.amount ?? 0)],
    }))
    return {
      row_count: found.reduce((sum, group) => sum + group.row_count, 0),
      totals: { amount },
      in_words: { label: 'Jumlah dana titipan', amount },
      chart: { kind: 'bars', title: 'Dana titipan menurut umurnya', series: ['Dana titipan'], groups },
    }
  },
  page: heldOrders,
}
