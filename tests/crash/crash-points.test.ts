import type { Knex } from '@medusajs/framework/mikro-orm/knex'
import { expect, test } from 'vitest'
import { row } from '../../medusa/src/database/sql'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { bareContainer } from '../backend/fixtures/bare-container.ts'
import { rawFacilities } from '../backend/fixtures/raw-facilities.ts'
import { databaseSuite } from '../backend/runner/database-suite.ts'
import { dyingAt, type Moment } from './dying-connection.ts'
import { type MoneyAct, moneyActs } from './money-acts.ts'

/*
 * Goal: wherever between two steps the process dies, money is booked entirely or not at all, and doing the act again ends where one
 * undisturbed act ends. Method: every act about money is cut before each single statement it sends to the database, begin and commit
 * included, and after the last, each time with a subject of its own; then it is done again.
 */

/** How many rows of each kind there are: an act adds all of its rows or none. */
function counts(sql: Knex): Promise<Record<string, number> | undefined> {
  return row(
    sql,
    `SELECT (SELECT count(*)::int FROM ledger_transaction) AS transactions, (SELECT count(*)::int FROM ledger_posting) AS postings,
        (SELECT count(*)::int FROM ledger_seal) AS seals, (SELECT count(*)::int FROM settlement) AS settlements,
        (SELECT count(*)::int FROM settlement_part) AS parts, (SELECT count(*)::int FROM pnbp_deposit) AS deposits,
        (SELECT count(*)::int FROM pnbp_deposit_line) AS lines,
        (SELECT count(*)::int FROM pnbp_deposit WHERE ntpn IS NOT NULL) AS paid,
        (SELECT count(*)::int FROM pnbp_receipt) AS receipts, (SELECT count(*)::int FROM settlement_reversal) AS reversals,
        (SELECT count(*)::int FROM revenue_return) AS returns,
        (SELECT count(*)::int FROM pnbp_deposit WHERE voided_at IS NOT NULL) AS voids,
        (SELECT count(*)::int FROM manual_journal WHERE ledger_transaction_id IS NOT NULL) AS journals,
        (SELECT count(*)::int FROM payout WHERE ledger_transaction_id IS NOT NULL) AS payouts`,
  )
}

databaseSuite('An act about money that dies between two steps', (sql) => {
  test('is done entirely or not at all, and may be done again', async () => {
    await rawFacilities(sql())
    const acts = await moneyActs(sql(), bareContainer(sql()))
    for (const act of acts) {
      const added = await undisturbed(act)
      let statements = 0
      while (await survives(act, statements + 1, 'before', added)) statements += 1
      // After a statement is before the next one, but for the last: there, the act is done and nobody is told.
      expect(await survives(act, statements, 'after', added), act.name).toBe(true)
      // Fewer would mean that the cut does not cut.
      expect(statements, act.name).toBeGreaterThan(3)
    }
    for (const { book, violations } of await verifyOn(sql())) expect(violations, book).toEqual([])
  }, 300_000)

  /** What one act adds when nothing goes wrong. */
  async function undisturbed(act: MoneyAct): Promise<Record<string, number>> {
    const subject = await act.prepare()
    const before = await counts(sql())
    await act.run(subject)
    return difference(before, await counts(sql()))
  }

  /** Cuts a fresh act at one point and does it again; false when it has fewer statements than that. */
  async function survives(
    act: MoneyAct,
    n: number,
    moment: Moment,
    added: Record<string, number>,
  ): Promise<boolean> {
    const subject = await act.prepare()
    const before = await counts(sql())
    const where = `${act.name}, ${moment} statement ${n}`
    if (!(await dyingAt(sql(), n, moment, () => act.run(subject)))) return false
    const afterwards = difference(before, await counts(sql()))
    expect([{}, added], where).toContainEqual(afterwards)
    // Who was told nothing tries again: that is booked once, or refused because it is there already.
    await act.run(subject).catch((error: Error) => {
      if (Object.keys(afterwards).length === 0)
        throw new Error(`${where}: ${error.message}`, { cause: error })
    })
    expect(difference(before, await counts(sql())), where).toEqual(added)
    return true
  }
})

function difference(
  before: Record<string, number> | undefined,
  after: Record<string, number> | undefined,
): Record<string, number> {
  const changed = Object.entries(after ?? {}).map(
    ([name, count]) => [name, count - (before?.[name] ?? 0)] as const,
  )
  return Object.fromEntries(changed.filter(([, count]) => count !== 0))
}
