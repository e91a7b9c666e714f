import { queryRows } from './database.ts'

/** The one thing that a question to the database finds, named `it`. */
export async function found(text: string, ...values: string[]): Promise<string> {
  const [row] = await queryRows<{ it: string }>(text, values)
  if (!row) throw new Error(`The demo has nothing for: ${text} ${values.join(', ')}`)
  return row.it
}

/** The newest facility order of a facility in a state. */
export function orderIn(state: string, facility: string): Promise<string> {
  return found(
    `SELECT o.id AS it FROM facility_order o JOIN facility f ON f.id = o.facility_id
      WHERE o.state = $1 AND f.slug = $2 ORDER BY o.placed_at DESC LIMIT 1`,
    state,
    facility,
  )
}

/** Where the buyer of the newest order in a state follows it. */
export async function trackOf(state: string): Promise<string> {
  return found(
    `SELECT '/pesanan/' || c.token AS it FROM facility_order o JOIN checkout c ON c.order_id = o.order_id
      WHERE o.state = $1 ORDER BY o.placed_at DESC LIMIT 1`,
    state,
  )
}
