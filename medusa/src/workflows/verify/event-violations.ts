import { rows, type Sql } from '../../database/sql'
import type { OrderViolation } from './order-violations'

/** An event that the product books, and what stands beside the book for each booking of it. */
interface KnownEvent {
  source_type: string
  event: string
  kind: 'automatic' | 'manual' | 'reversal'
  /** The table and the column of it that name the transaction. */
  register?: readonly [table: string, column: string]
  /** Of an event without a register of its own: what it books. */
  books?: readonly [debit: string, credit: string]
}

const PAYOUTS = [
  'premi',
  'cooperative',
  'partner',
  'named_partner',
  'shipping',
  'working_capital',
  'programme',
  'victim_fund',
]

/** Every event of the product, written out here on purpose: a check does not trust what made the postings. */
const EVENTS: readonly KnownEvent[] = [
  {
    source_type: 'facility_order',
    event: 'payment_received',
    kind: 'automatic',
    books: ['1101', '2101'],
  },
  { source_type: 'facility_order', event: 'refund_due', kind: 'automatic', books: ['2101', '2102'] },
  { source_type: 'facility_order', event: 'refund_paid', kind: 'automatic', books: ['2102', '1101'] },
  {
    source_type: 'facility_order',
    event: 'proceeds_settled',
    kind: 'automatic',
    register: ['settlement', 'ledger_transaction_id'],
  },
  {
    source_type: 'settlement',
    event: 'settlement_reversed',
    kind: 'reversal',
    register: ['settlement_reversal', 'ledger_transaction_id'],
  },
  {
    source_type: 'settlement',
    event: 'revenue_return_claimed',
    kind: 'automatic',
    register: ['revenue_return', 'claim_transaction_id'],
  },
  ...['revenue_return_granted', 'revenue_return_borne'].map(
    (event): KnownEvent => ({
      source_type: 'revenue_return',
      event,
      kind: 'automatic',
      register: ['revenue_return', 'closing_transaction_id'],
    }),
  ),
  {
    source_type: 'pnbp_deposit',
    event: 'pnbp_deposited',
    kind: 'automatic',
    register: ['pnbp_deposit', 'ledger_transaction_id'],
  },
  ...PAYOUTS.flatMap((payout): KnownEvent[] => [
    {
      source_type: 'payout',
      event: `${payout}_paid`,
      kind: 'automatic',
      register: ['payout', 'ledger_transaction_id'],
    },
    {
      source_type: 'payout',
      event: `${payout}_returned`,
      kind: 'reversal',
      register: ['payout_return', 'ledger_transaction_id'],
    },
  ]),
  {
    source_type: 'manual_journal',
    event: 'manual_journal',
    kind: 'manual',
    register: ['manual_journal', 'ledger_transaction_id'],
  },
  {
    source_type: 'manual_journal',
    event: 'manual_reversal',
    kind: 'reversal',
    register: ['manual_journal', 'ledger_transaction_id'],
  },
]

/** The known events as rows of SQL; they bind the one parameter of a check. */
const KNOWN = `jsonb_to_recordset(?::jsonb) AS k (source_type text, event text, kind text, debit text, credit text, "table" text, "column" text)`

const checks: Readonly<Record<string, string>> = {
  'an event is one that the product books': `
    SELECT t.facility_id, t.id AS subject, t.kind || ' ' || t.source_type || ' ' || t.event AS found
    FROM ledger_transaction t LEFT JOIN ${KNOWN} USING (source_type, event, kind) WHERE k.event IS NULL`,
  'an event without a register books what it always books': `
    SELECT p.facility_id, p.id AS subject, t.event || ': ' || d.code || ' from ' || c.code AS found
    FROM ${KNOWN} JOIN ledger_transaction t USING (source_type, event, kind) JOIN ledger_posting p ON p.transaction_id = t.id
    JOIN ledger_account d ON d.id = p.debit_account_id JOIN ledger_account c ON c.id = p.credit_account_id
    WHERE k."table" IS NULL AND (d.code, c.code) IS DISTINCT FROM (k.debit, k.credit)`,
}

/**
 * Compares every transaction of the ledger with the events that the product knows, from raw rows: one that nobody knows, and one whose
 * row in its register is missing, was booked past the product.
 */
export async function eventViolations(sql: Sql): Promise<OrderViolation[]> {
  const known = JSON.stringify(
    EVENTS.map(({ source_type, event, kind, register, books }) => ({
      ...{ source_type, event, kind, debit: books?.[0], credit: books?.[1] },
      ...{ table: register?.[0], column: register?.[1] },
    })),
  )
  const found: OrderViolation[] = []
  for (const [rule, query] of Object.entries({ ...checks, ...(await registerChecks(sql)) })) {
    const broken = await rows<Omit<OrderViolation, 'rule'>>(sql, query, [known])
    found.push(...broken.map((violation) => ({ rule, ...violation })))
  }
  return found
}

/** One check for each register; a register that is not there holds nothing. */
async function registerChecks(sql: Sql): Promise<Record<string, string>> {
  const registers = [...new Set(EVENTS.flatMap(({ register }) => (register ? [register.join(' ')] : [])))]
  const there = await rows<{ name: string }>(
    sql,
    `SELECT table_name || ' ' || column_name AS name FROM information_schema.columns WHERE table_schema = 'public'
      AND table_name || ' ' || column_name = ANY(?::text[])`,
    [registers],
  )
  const names = there.map(({ name }) => name)
  return Object.fromEntries(
    registers.map((register) => {
      const [table, column] = register.split(' ')
      const row = names.includes(register)
        ? `SELECT FROM ${table} r WHERE r.${column} = t.id`
        : 'SELECT WHERE false'
      return [
        `what is booked has its ${table} (${column})`,
        `SELECT t.facility_id, t.id AS subject, 'number ' || t.seq || ', ' || t.event AS found
           FROM ${KNOWN} JOIN ledger_transaction t USING (source_type, event, kind)
          WHERE k."table" = '${table}' AND k."column" = '${column}' AND NOT EXISTS (${row})`,
      ]
    }),
  )
}
