import { createHash } from 'node:crypto'
import type { Rupiah } from '../../money/rupiah'

/** What happened, who says so and why: common to postings and reversals. */
export interface JournalHead {
  facility_id: string
  /**
   * The day of the event, `2026-11-21`, in the facility's zone. When its period is closed, the event is booked on the first open day
   * and the book remembers this one.
   */
  effective_on: string
  /** `unique(source_type, source_id, event)`: an event of a source is booked once. */
  source_type: string
  source_id: string
  event: string
  /** By convention `${event}:${source_id}`. */
  idempotency_key: string
  memo: string
  document_reference?: string
  /** Staff id, or `system`. */
  actor: string
}

/** One posting: an amount from the credited account to the debited one, both by their code in the chart of accounts. */
export interface JournalLine {
  debit: string
  credit: string
  amount: Rupiah
  memo?: string
}

export interface Journal extends JournalHead {
  kind?: 'automatic' | 'manual'
  facility_order_id?: string
  /** Manual journals only: two different people. */
  prepared_by?: string
  approved_by?: string
  lines: readonly JournalLine[]
}

export interface ReversalJournal extends JournalHead {
  /** Of a manual reversal: two different people. */
  prepared_by?: string
  approved_by?: string
  /** The transaction to reverse. */
  reverses_id: string
  /** Partial reversal: amounts by line number of the original. Absent: whatever is not reversed yet. */
  amounts?: readonly { line_no: number; amount: Rupiah }[]
}

/** SHA-256 over the request's content; equal for equal content, whatever the order of its keys. */
export function requestHash(journal: Journal | ReversalJournal): string {
  return createHash('sha256').update(canonicalJson(journal)).digest('hex')
}

/** JSON with keys in order and amounts as text. Hashes are kept with what was booked: the text of a request never changes. */
function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return `"${value}"`
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(fields).filter((key) => fields[key] !== undefined)
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(fields[key])}`)
    .join(',')}}`
}
