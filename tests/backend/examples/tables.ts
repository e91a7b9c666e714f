import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { rows } from '../../../medusa/src/database/sql'

const rupiahText = (amount: string) => BigInt(amount).toLocaleString('id-ID')

function table(head: readonly string[], body: readonly (readonly string[])[]): string {
  const right = new Set(['amount', 'balance', 'no.'])
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((cell) => (right.has(cell) ? '--:' : '---'))), ...body.map(line)].join(
    '\n',
  )
}

/** What a book took in after a number: one row for each posting, raw. */
export async function postingTable(sql: Knex, facility_id: string, after_seq: number): Promise<string> {
  const found = await rows<Record<string, string>>(
    sql,
    `SELECT p.seq::text AS seq, p.effective_on::text || coalesce(' (for ' || t.relates_on || ')', '') AS day, t.event, d.code || ' ' || d.name AS debit, c.code || ' ' || c.name AS credit,
        p.amount::text AS amount
      FROM ledger_posting p JOIN ledger_transaction t ON t.id = p.transaction_id
      JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
      WHERE p.facility_id = ? AND p.seq > ? ORDER BY p.seq, p.line_no`,
    [facility_id, after_seq],
  )
  if (found.length === 0) return 'Nothing is booked.'
  return table(
    ['no.', 'day', 'event', 'debit', 'credit', 'amount'],
    found.map(({ seq, day, event, debit, credit, amount }) => [
      seq as string,
      day as string,
      `\`${event}\``,
      debit as string,
      credit as string,
      rupiahText(amount as string),
    ]),
  )
}

/** Every account that is not at zero, from the raw postings. */
export async function balanceTable(sql: Knex, facility_id: string): Promise<string> {
  const found = await rows<Record<string, string>>(
    sql,
    `SELECT a.code || ' ' || a.name AS account, sum(CASE WHEN p.debit_account_id = a.id THEN p.amount ELSE -p.amount END)::text AS balance
      FROM ledger_posting p JOIN ledger_account a ON a.id IN (p.debit_account_id, p.credit_account_id)
      WHERE p.facility_id = ? GROUP BY a.id HAVING sum(CASE WHEN p.debit_account_id = a.id THEN p.amount ELSE -p.amount END) <> 0
      ORDER BY a.code`,
    [facility_id],
  )
  return table(
    ['account', 'side', 'balance'],
    found.map(({ account, balance }) => {
      const amount = BigInt(balance as string)
      return [
        account as string,
        amount > 0n ? 'debit' : 'credit',
        rupiahText(String(amount > 0n ? amount : -amount)),
      ]
    }),
  )
}

export async function lastNumber(sql: Knex, facility_id: string): Promise<number> {
  const [last] = await rows<{ seq: number }>(
    sql,
    'SELECT coalesce(max(seq), 0)::int AS seq FROM ledger_transaction WHERE facility_id = ?',
    [facility_id],
  )
  return last?.seq ?? 0
}
