import { expect, test } from 'vitest'
import { verifyOn } from '../../medusa/src/workflows/verify/verify-all'
import { bareContainer } from '../backend/fixtures/bare-container.ts'
import { rawFacilities } from '../backend/fixtures/raw-facilities.ts'
import { databaseSuite } from '../backend/runner/database-suite.ts'
import type { MoneyAct } from './acts/money-act.ts'
import { booksAgree, counts } from './counts.ts'
import { dyingAt, type Moment } from './dying-connection.ts'
import { moneyActs } from './money-acts.ts'

/*
 * Goal: wherever between two steps the process dies, money is booked entirely or not at all, and doing the act again ends where one
 * undisturbed act ends. Method: every act about money is cut before each single statement it sends to the database, begin and commit
 * included, and after the last. As long as nothing is booked, whoever was told nothing tries again, and dies one statement later.
 */

databaseSuite('An act about money that dies between two steps', (sql) => {
  test('is done entirely or not at all, and may be done again', async () => {
    await rawFacilities(sql())
    for (const act of await moneyActs(sql(), bareContainer(sql()))) {
      const added = await undisturbed(act)
      const statements = await cutEverywhere(act, added)
      // Fewer would mean that the cut does not cut.
      expect(statements, act.name).toBeGreaterThan(3)
      // After a statement is before the next one, but for the last: there, the act is done and nobody is told.
      const told_nobody = await begin(act)
      expect(await told_nobody.dies(statements, 'after'), act.name).toBe(true)
      expect(await told_nobody.added(), act.name).toEqual(added)
      await told_nobody.again(added)
    }
    for (const { book, violations } of await verifyOn(sql())) expect(violations, book).toEqual([])
  }, 300_000)

  /** What one act adds when nothing goes wrong. */
  async function undisturbed(act: MoneyAct): Promise<Record<string, number>> {
    const subject = await act.prepare()
    const before = await counts(sql())
    await act.run(subject)
    const added = difference(before, await counts(sql()))
    expect(added, act.name).not.toEqual({})
    return added
  }

  /** Cuts an act before each of its statements; answers how many there are. */
  async function cutEverywhere(act: MoneyAct, added: Record<string, number>): Promise<number> {
    let attempt = await begin(act)
    for (let n = 1; ; n++) {
      const where = `${act.name}, before statement ${n}`
      const has_died = await attempt.dies(n, 'before')
      const afterwards = await attempt.added()
      expect(has_died ? [{}, added] : [added], where).toContainEqual(afterwards)
      await booksAgree(sql(), where)
      if (!has_died) return n - 1
      if (Object.keys(afterwards).length === 0) continue
      await attempt.again(added)
      attempt = await begin(act)
    }
  }

  /** An act on a fresh subject. */
  async function begin(act: MoneyAct) {
    const subject = await act.prepare()
    const before = await counts(sql())
    const so_far = async () => difference(before, await counts(sql()))
    return {
      dies: (n: number, moment: Moment) => dyingAt(sql(), n, moment, () => act.run(subject)),
      added: so_far,
      /** Done again though it is booked: that changes nothing, or is refused because it is there already. */
      async again(added: Record<string, number>) {
        await act.run(subject).catch(() => undefined)
        expect(await so_far(), act.name).toEqual(added)
      },
    }
  }
})

function difference(before: Record<string, number>, after: Record<string, number>): Record<string, number> {
  const changed = Object.entries(after).map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
  return Object.fromEntries(changed.filter(([, count]) => count !== 0))
}
