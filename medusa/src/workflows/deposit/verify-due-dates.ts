import { rows, type Sql } from '../../database/sql'
import { type DepositTerms, depositDueOn, NORMAL_TERMS } from '../../modules/treasury/deposit/due-date'

/** A receipt that is due on another day than its rule says. */
export interface DueDateViolation {
  rule: string
  facility_id: string | null
  subject: string
  found: string
}

interface DueReceipt extends Omit<DepositTerms, 'kind'> {
  id: string
  facility_id: string
  zone: string
  received_at: Date
  due_on: string
  /** Null: the facility had no rule of its own. */
  kind: DepositTerms['kind'] | null
}

/**
 * Counts the due date of every receipt again. A holiday may be decreed after a receipt came, so a day that is earlier than today's
 * calendar says is right if only the holidays from that day on are new; a later day never is.
 */
export async function verifyDueDates(sql: Sql): Promise<DueDateViolation[]> {
  const holidays = (await rows<{ day: string }>(sql, 'SELECT day::text AS day FROM holiday')).map(
    ({ day }) => day,
  )
  const receipts = await rows<DueReceipt>(
    sql,
    `SELECT r.id, r.facility_id, coalesce(f.time_zone, 'Asia/Jakarta') AS zone, r.received_at, r.due_on::text AS due_on,
            d.kind, d.cut_off, d.permit_valid_until::text AS permit_valid_until, d.period, d.period_day
       FROM pnbp_receipt r LEFT JOIN facility f ON f.id = r.facility_id
       LEFT JOIN deposit_rule d ON d.id = r.deposit_rule_id ORDER BY r.facility_id, r.id`,
  )
  const all = new Set(holidays)
  return receipts.flatMap((receipt) => {
    const expected = dueOn(receipt, all)
    if (receipt.due_on === expected) return []
    const known = new Set(holidays.filter((day) => day < receipt.due_on))
    if (receipt.due_on < expected && dueOn(receipt, known) === receipt.due_on) return []
    return {
      rule: 'a receipt is due on the day its rule says',
      facility_id: receipt.facility_id,
      subject: receipt.id,
      found: `${receipt.due_on} instead of ${expected}`,
    }
  })
}

function dueOn({ received_at, zone, kind, ...terms }: DueReceipt, holidays: ReadonlySet<string>): string {
  return depositDueOn(received_at, kind === null ? NORMAL_TERMS : { ...terms, kind }, { zone, holidays })
}
