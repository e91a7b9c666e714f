import type { Knex } from '@medusajs/framework/mikro-orm/knex'

/** The parts of a `pg` client that are needed here. */
interface Connection {
  query(text: string): Promise<unknown>
  on(event: 'notification', heard: (notification: { payload?: string }) => void): void
  on(event: 'error' | 'end', lost: () => void): void
  end(): Promise<void>
}

const PING_MS = 5_000

/**
 * Listens on a channel by a connection of its own, beside the pool. `onLost` is called once, when it is gone or does not answer; what
 * was sent after that was not heard. Returns how to stop.
 */
export async function listen(
  sql: Knex,
  channel: string,
  { onHeard, onLost }: { onHeard: (payload: string) => void; onLost: () => void },
): Promise<() => void> {
  const connection: Connection = await sql.client.acquireRawConnection()
  let is_over = false
  const end = () => {
    if (is_over) return
    is_over = true
    clearInterval(ping)
    connection.end().catch(() => {})
  }
  const lose = () => {
    if (is_over) return
    end()
    onLost()
  }
  // A line that is dead without having been closed is noticed by asking.
  let is_answered = true
  const ping = setInterval(() => {
    if (!is_answered) return lose()
    is_answered = false
    connection.query('SELECT 1').then(() => {
      is_answered = true
    }, lose)
  }, PING_MS).unref()
  connection.on('error', lose)
  connection.on('end', lose)
  connection.on('notification', ({ payload }) => onHeard(payload ?? ''))
  try {
    await connection.query(`LISTEN ${channel}`)
  } catch (error) {
    end()
    throw error
  }
  return end
}
