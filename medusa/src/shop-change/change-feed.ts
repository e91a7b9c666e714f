import { randomUUID } from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { MedusaError } from '@medusajs/framework/utils'
import { ChangeLog, type ChangesSince } from './change-log'
import { listen } from './listen'

const CHANNEL = 'shop_change'
/** Somebody who asks is answered after this, also without news: a line that says nothing for longer may be dead. */
const HOLD_MS = 20_000

/** What this backend process hears of changes of the shop, for as many fronts as ask. It begins to listen when the first one does. */
export class ChangeFeed {
  private log: Promise<ChangeLog> | undefined
  private readonly waiting = new Set<() => void>()

  constructor(private readonly sql: Knex) {}

  /** What changed since; waits for something to change when nothing has. Throws while nothing can be heard. */
  async after(known: ReadonlyMap<string, number>, hold_ms = HOLD_MS): Promise<ChangesSince> {
    const log = await this.listening()
    if (!log.hasNews(known)) await this.news(hold_ms)
    return (await this.listening()).since(known)
  }

  /** Answers everybody who waits, because the process is going to end. */
  answerAll(): void {
    for (const answer of this.waiting) answer()
  }

  private listening(): Promise<ChangeLog> {
    this.log ??= this.listen()
    return this.log
  }

  /** Each connection begins an epoch: what was announced before it was not heard. */
  private async listen(): Promise<ChangeLog> {
    const log = new ChangeLog(randomUUID().slice(0, 8))
    const begin = listen(this.sql, CHANNEL, {
      onHeard: (payload) => {
        log.add(payload.split(' ').filter((tag) => tag !== ''))
        this.answerAll()
      },
      onLost: () => {
        this.log = undefined
        this.answerAll()
      },
    })
    try {
      await begin
      return log
    } catch {
      this.log = undefined
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, 'Perubahan toko belum dapat didengar.')
    }
  }

  private news(hold_ms: number): Promise<void> {
    return new Promise((resolve) => {
      const answer = () => {
        clearTimeout(timer)
        this.waiting.delete(answer)
        resolve()
      }
      const timer = setTimeout(answer, hold_ms).unref()
      this.waiting.add(answer)
    })
  }
}

const feeds = new WeakMap<Knex, ChangeFeed>()
const made = new Set<ChangeFeed>()

/** The one feed of a connection pool. */
export function changeFeed(sql: Knex): ChangeFeed {
  const feed = feeds.get(sql) ?? new ChangeFeed(sql)
  feeds.set(sql, feed)
  made.add(feed)
  return feed
}

/** Lets nobody wait any longer for changes: the process is going to end. */
export function answerAllWaiting(): void {
  for (const feed of made) feed.answerAll()
}
