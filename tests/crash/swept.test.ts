import crypto from 'node:crypto'
import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import type { MedusaContainer } from '@medusajs/framework/types'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { row } from '../../medusa/src/database/sql'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { type Market, openMarket } from '../backend/fixtures/market.ts'
import { copyDatabase } from '../backend/runner/database-copy.ts'
import { medusaSuite } from '../backend/runner/medusa-suite.ts'
import { dying, type Fate } from './dying-connection.ts'
import {
  changedTables,
  type DatabaseState,
  differences,
  type Fingerprint,
  stateOf,
  withFingerprints,
} from './swept/database-state.ts'
import { type Letters, minute, minutesUntilRest, sendLetters } from './swept/minute.ts'
import { ORDER_ACTS } from './swept/order-acts.ts'
import { PROCEEDS_ACTS } from './swept/proceeds-acts.ts'
import type { Subject, SweptAct } from './swept/subject.ts'

/*
 * Goal: what a dying process leaves undone, the sweep of the next minutes finishes, and the end is that of an undisturbed life: the same
 * rows in every table (orders, events, stock, books, Medusa's own) and the same letters. Method: each act is lived once undisturbed.
 * Then, from the same database, (1) it dies after each of its commits but the last, and only the sweep goes on; (2) it dies before each statement
 * that writes, and once something was booked, so does the sweep that finishes it, and the next one, until one comes through alive.
 * To die within a transaction leaves the database as it was, which is looked at each time, over all tables.
 */

const is_commit = (text: string) => /^commit/i.test(text)
/** What changes nothing needs no cut of its own: to die before it is to die after what precedes it. */
const is_write = (text: string) =>
  is_commit(text) || /^\s*(insert|update|delete|with\b[\s\S]*\b(insert|update|delete)\b)/i.test(text)

/** The tables that an act of ours writes first of all; what Medusa notes for itself beside them is no act. */
const ACTED_ON =
  /^(approval_|checkout$|facility_order|inventory_level$|ledger_|outbox_mail$|payment_request|settlement|waiting_list)/

/** Dies before or after the n-th statement of a kind. */
function nth(n: number, at: 'before' | 'after', is_counted: (text: string) => boolean): Fate {
  let count = 0
  return (moment, text) => moment === at && is_counted(text) && ++count === n
}

/** The backend's own minute, which goes by the real clock, does nothing meanwhile: the sweeps of these tests are the only ones. */
function standStill(container: MedusaContainer): void {
  const { workflowOrchestratorService_: orchestrator } = container.resolve('workflows') as unknown as {
    workflowOrchestratorService_: { run(id: string, ...rest: unknown[]): Promise<unknown> }
  }
  const run = orchestrator.run.bind(orchestrator)
  vi.spyOn(orchestrator, 'run').mockImplementation(async (id, ...rest) =>
    typeof id === 'string' && id.startsWith('job-') ? undefined : run(id, ...rest),
  )
}

medusaSuite(
  'An act that dies and is never done again',
  (app) => {
    const sql = (): Knex => app().sql
    const database = () => new URL(app().databaseUrl).pathname.slice(1)
    const opened = () => `${database()}_market`
    const prepared = () => `${database()}_prepared`
    let market: Market

    beforeAll(async () => {
      market = await openMarket(app())
      await copyDatabase(database(), opened())
      standStill(app().container)
      // The unique code of a payment is drawn by lot; here the lot is always the same.
      const drawn = crypto.randomInt
      vi.spyOn(crypto, 'randomInt').mockImplementation(((...given: [number]) =>
        given[0] === 999 ? 7 : drawn(...given)) as never)
    })
    afterAll(() => vi.restoreAllMocks())

    for (const act of [...ORDER_ACTS, ...PROCEEDS_ACTS])
      test(`${act.name} is finished by the sweep as if nothing had happened`, async () => {
        await copyDatabase(opened(), database())
        const subject = await act.prepare(app().container, market)
        // What is left in the post are the letters of the act itself.
        await sendLetters(app().container, subject.at, new Set())
        await copyDatabase(database(), prepared())
        const twin = await undisturbed(subject, act)
        expect(twin.commits).toBeGreaterThan(0)
        expect(await whereTheyStand()).toEqual({ states: act.leads_to, to_conclude: 0 })
        // After the last commit nothing is left to be missed. A sweep goes on by sweeping: that is what comes next.
        for (let commit = 1; commit < twin.commits && !subject.is_sweep; commit++)
          expect(
            differences(twin.end, await cutAfter(commit, subject, act)),
            `after commit ${commit}`,
          ).toEqual([])
        expect(differences(twin.end, await cutAllOver(subject, act)), 'before every write').toEqual([])
        for (const { book, violations } of await verifyOn(sql())) expect(violations, book).toEqual([])
      }, 120_000)

    /** The states of all parts, and how many wait to be concluded. */
    const whereTheyStand = async () =>
      row(
        sql(),
        `SELECT json_agg(state ORDER BY state) AS states, count(conclude_at)::int AS to_conclude FROM facility_order`,
      )

    /** Where an act and the minutes after it have led: rows and letters, by whose they are. */
    async function endOf(
      { at }: Subject,
      act: SweptAct,
      life: (letters: Letters, fingerprint: Fingerprint) => Promise<void>,
    ): Promise<DatabaseState> {
      const letters: Letters = new Set()
      await withFingerprints(app().databaseUrl, async (fingerprint) => {
        await life(letters, fingerprint)
        await minutesUntilRest(app().container, { at, letters, fingerprint })
      })
      return { ...(await stateOf(sql(), act)), letters: [...letters].sort() }
    }

    /** The act and what follows of it, when nothing goes wrong; and how often it committed. */
    async function undisturbed(subject: Subject, act: SweptAct) {
      let commits = 0
      const lives: Fate = (moment, text) => {
        if (moment === 'after' && is_commit(text)) commits += 1
        return false
      }
      const end = await endOf(subject, act, async (letters) => {
        await dying(sql(), lives, () => subject.run(letters))
      })
      return { end, commits }
    }

    async function cutAfter(commit: number, subject: Subject, act: SweptAct): Promise<DatabaseState> {
      await copyDatabase(prepared(), database())
      return endOf(subject, act, async (letters) => {
        const fate = nth(commit, 'after', is_commit)
        expect(await dying(sql(), fate, () => subject.run(letters))).toBe(true)
      })
    }

    async function cutAllOver(subject: Subject, act: SweptAct): Promise<DatabaseState> {
      await copyDatabase(prepared(), database())
      return endOf(subject, act, async (letters, fingerprint) => {
        const sweep = () => minute(app().container, subject.at, letters)
        let life = () => subject.run(letters)
        let deaths = 0
        let left = await fingerprint()
        for (let n = 1; ; n++) {
          const has_died = await dying(sql(), nth(n, 'before', is_write), life)
          if (has_died) deaths += 1
          else if (life === sweep) break
          const now = await fingerprint()
          const changed = changedTables(left, now)
          left = now
          if (has_died && !changed.some((table) => ACTED_ON.test(table))) continue
          // Something was done: from here on there is only the sweep.
          life = sweep
          n = 0
        }
        // Fewer would mean that the cut does not cut.
        expect(deaths, act.name).toBeGreaterThan(3)
      })
    }
  },
  { restore: 'once' },
)
