import { AsyncLocalStorage } from 'node:async_hooks'
import type { EventEmitter } from 'node:events'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'

interface Connection extends EventEmitter {
  connection: { stream: { destroy(): void; destroyed: boolean } }
}
interface Client {
  _query(connection: Connection, query: { sql: string }): Promise<unknown>
}

export type Moment = 'before' | 'after'

/** Whether the process dies now: before or after this statement (BEGIN and COMMIT are statements), the n-th that it sends. */
export type Fate = (moment: Moment, text: string, n: number) => boolean

/** The process died; nothing that the act wanted to do afterwards was done. */
export class Died extends Error {}

/** One process, as far as the database sees it: an act and everything that it starts, also what runs on when it has answered. */
interface Process {
  fate: Fate
  statements: number
  connections: Set<Connection>
  is_dead: boolean
}

const processes = new AsyncLocalStorage<Process>()
const watched = new WeakSet<Client>()

/**
 * Runs an act in a process that dies when its fate says so: its connections are cut as the kernel cuts them, so that the server takes
 * back what was not committed, and none of its later statements arrives. What others send meanwhile is left alone. Answers whether it
 * died.
 */
export async function dying(sql: Knex, fate: Fate, act: () => Promise<unknown>): Promise<boolean> {
  watch(Object.getPrototypeOf(sql.client) as Client)
  const process: Process = { fate, statements: 0, connections: new Set(), is_dead: false }
  try {
    await processes.run(process, act)
  } catch (error) {
    if (!process.is_dead) throw error
  }
  return process.is_dead
}

/** The same for a process that dies before or after its n-th statement. */
export function dyingAt(sql: Knex, n: number, moment: Moment, act: () => Promise<unknown>): Promise<boolean> {
  return dying(sql, (at, _, count) => at === moment && count === n, act)
}

function watch(client: Client): void {
  if (watched.has(client)) return
  watched.add(client)
  const original = client._query
  client._query = async function (this: Client, connection, query) {
    const process = processes.getStore()
    if (!process) return original.call(this, connection, query)
    if (process.is_dead) throw new Died('dead already')
    const n = ++process.statements
    process.connections.add(connection)
    if (process.fate('before', query.sql, n)) await die(process)
    const result = await original.call(this, connection, query)
    if (process.is_dead) throw new Died('dead already')
    if (process.fate('after', query.sql, n)) await die(process)
    return result
  }
}

async function die(process: Process): Promise<never> {
  process.is_dead = true
  await Promise.all([...process.connections].map(cut))
  throw new Died('the process died')
}

async function cut(connection: Connection): Promise<void> {
  const { stream } = connection.connection
  if (stream.destroyed) return
  const ended = new Promise((resolve) => connection.once('end', resolve))
  stream.destroy()
  await ended
}
