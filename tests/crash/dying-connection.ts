import { type EventEmitter, once } from 'node:events'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'

interface Connection extends EventEmitter {
  connection: { stream: { destroy(): void } }
}
interface Client {
  _query(connection: Connection, query: unknown): Promise<unknown>
}

export type Moment = 'before' | 'after'

/** The process died; nothing that the act wanted to do afterwards was done. */
export class Died extends Error {}

/**
 * Runs an act in a process that dies before or after its n-th statement (BEGIN and COMMIT are statements): the connection is cut as
 * the kernel cuts it, so that the server takes back what was not committed. Answers whether it came to that.
 */
export async function dyingAt(
  sql: Knex,
  n: number,
  moment: Moment,
  act: () => Promise<unknown>,
): Promise<boolean> {
  const client = Object.getPrototypeOf(sql.client) as Client
  const original = client._query
  let count = 0
  let is_dead = false
  const die = async (connection: Connection): Promise<never> => {
    is_dead = true
    const ended = once(connection, 'end')
    connection.connection.stream.destroy()
    await ended
    throw new Died(`died ${moment} statement ${n}`)
  }
  client._query = async function (this: Client, connection, query) {
    if (is_dead) throw new Died('dead already')
    count += 1
    const is_now = count === n
    if (is_now && moment === 'before') await die(connection)
    const result = await original.call(this, connection, query)
    if (is_now) await die(connection)
    return result
  }
  try {
    await act()
    if (is_dead) throw new Error('The act did not notice that it died.')
    return false
  } catch (error) {
    if (!is_dead) throw error
    return true
  } finally {
    client._query = original
  }
}
