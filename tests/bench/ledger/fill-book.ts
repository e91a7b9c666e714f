import type { Client } from 'pg'

export const FACILITY = 'fac_bench'
const FIRST_DAY = '2024-01-01'
const DAYS = 1_000

/**
 * A book of many postings over a thousand days: payments into the bank, and divisions of what came in. Written past the triggers, with
 * the day totals that they would have counted; the seals only hold the numbers, because no report reads more of them.
 */
export async function fillBook(superuser: Client, postings: number): Promise<{ last_day: string }> {
  const transactions = postings / 2
  await superuser.query('SET session_replication_role = replica')
  await superuser.query(
    `INSERT INTO ledger_transaction (id, facility_id, seq, effective_on, kind, source_type, source_id, event, idempotency_key, request_hash,
        facility_order_id, memo, actor, recorded_at)
      SELECT 'ltxn_' || n, $1, n, $2::date + (n * $3 / ($4 + 1))::int, 'automatic', 'facility_order', 'forder_' || (n + 1) / 2,
        CASE n % 2 WHEN 1 THEN 'payment_received' ELSE 'proceeds_settled' END, 'bench:' || n, repeat('a', 64), 'forder_' || (n + 1) / 2,
        CASE n % 2 WHEN 1 THEN 'Pembayaran pembeli diterima' ELSE 'Hasil penjualan dibagi' END, 'staff_bench', now()
      FROM generate_series(1, $4::bigint) n`,
    [FACILITY, FIRST_DAY, DAYS, transactions],
  )
  await superuser.query(
    `WITH account AS (SELECT code, id FROM ledger_account WHERE facility_id = $1),
     line (kind, line_no, debit, credit) AS (VALUES (1, 1, '1101', '2101'), (1, 2, '1101', '2101'), (0, 1, '2101', '2301.425119'), (0, 2, '2101', '2201'))
     INSERT INTO ledger_posting (id, transaction_id, facility_id, effective_on, seq, line_no, debit_account_id, credit_account_id, amount, memo)
      SELECT 'lpst_' || t.seq || '_' || l.line_no, t.id, t.facility_id, t.effective_on, t.seq, l.line_no, d.id, c.id,
        1000 + (t.seq + 1) / 2 * 7919 % 900000 + l.line_no, 'Pos ' || l.line_no
      FROM ledger_transaction t JOIN line l ON l.kind = t.seq % 2
      JOIN account d ON d.code = l.debit JOIN account c ON c.code = l.credit ORDER BY t.seq, l.line_no`,
    [FACILITY],
  )
  await superuser.query(
    `INSERT INTO ledger_seal (transaction_id, facility_id, seq, previous_hash, hash, version)
      SELECT id, facility_id, seq, md5((seq - 1)::text) || md5((seq - 1)::text), md5(seq::text) || md5(seq::text), 2 FROM ledger_transaction`,
  )
  await superuser.query(
    `INSERT INTO ledger_day_total (account_id, facility_id, effective_on, debit, credit, version)
      SELECT account_id, facility_id, effective_on, sum(debit), sum(credit), max(seq) FROM (
        SELECT debit_account_id AS account_id, facility_id, effective_on, seq, amount AS debit, 0 AS credit FROM ledger_posting
        UNION ALL SELECT credit_account_id, facility_id, effective_on, seq, 0, amount FROM ledger_posting) side GROUP BY 1, 2, 3`,
  )
  await superuser.query('SET session_replication_role = origin')
  for (const table of ['transaction', 'posting', 'seal', 'day_total', 'account'])
    await superuser.query(`VACUUM (ANALYZE) ledger_${table}`)
  const { rows } = await superuser.query('SELECT max(effective_on)::text AS last_day FROM ledger_posting')
  return rows[0]
}
